package org.parley.process.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.process.studio.Change.Moves;
import org.parley.process.studio.Change.State;
import org.parley.record.Leaf;
import org.parley.record.Leaves;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StudioTests {
    private final PartyCode corda = party();
    private final Actor admin = actor(corda, "admin", Role.PROCESS_ADMIN);
    private final Actor colleague = actor(corda, "admin2", Role.PROCESS_ADMIN);
    private final Actor owner = actor(corda, "owner", Role.PROCESS_OWNER);

    @Autowired
    private Changes changes;

    @Autowired
    private Approval approval;

    @Autowired
    private ChangeRehearsals rehearsals;

    @Autowired
    private ProcessSets sets;

    @Autowired
    private Aside aside;

    @Autowired
    private Presence presence;

    @Autowired
    private Leaves leaves;

    @Autowired
    private Standing standing;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void aDeskOpens(@Autowired Desks desks) {
        desks.open(new Party(corda, "Corda", true));
    }

    @Test
    void aDeskBeginsWithTheShippedSetAndItsRecordSaysSo() {
        assertThat(sets.all(corda)).hasSize(1).first().satisfies(set -> {
            assertThat(set.why()).isEqualTo("The set that the desk begins with");
            assertThat(sets.files(set)).extracting(ProcessFile::name).contains("paper.bpmn", "reviewers.dmn");
        });
        assertThat(kinds()).contains("ProcessSetDeployed");
        assertThat(standing.of(corda)).isEmpty();
    }

    @Test
    void anApprovedChangeIsTheNextVersionOfEveryProcess() {
        var change = renamed("Draft paper", "Draft the paper");
        propose(change);
        var set = approve(change);

        assertThat(set.number()).isEqualTo(2);
        assertThat(List.of(
                        String.valueOf(set.author()),
                        String.valueOf(set.owner()),
                        set.why(),
                        String.valueOf(set.ownersReason())))
                .containsExactly(admin.person(), owner.person(), "Plainer words", "Agreed");
        assertThat(changes.get(corda, change).state()).isEqualTo(State.APPROVED);
        assertThat(changes.get(corda, change).set()).isEqualTo(2);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .tenantIdIn(corda.value())
                        .processDefinitionKey("paper")
                        .latestVersion()
                        .singleResult()
                        .getVersion())
                .isEqualTo(2);
        assertThat(sets.file(set, "paper.bpmn").content()).contains("Draft the paper");
        assertThat(kinds())
                .containsSubsequence(
                        "ProcessChangeBegun", "ProcessChangeProposed", "ProcessSetDeployed", "ProcessChangeApproved");
    }

    @Test
    void whatIsNotSoundIsKeptButNotPutToTheOwner() {
        var change = taken();
        changes.save(admin, change, "paper.bpmn", 0, "<bpmn:definitions");
        assertThat(drawn(change)).isEqualTo("<bpmn:definitions");
        assertRefused(() -> propose(change), "findings");
        assertThat(changes.get(corda, change).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aChangeSentBackComesWithTheOwnersReasonAndMayBeProposedAgain() {
        var change = renamed("Draft paper", "Draft the paper");
        propose(change);
        assertRefused(() -> approval.sendBack(owner, change, " "), "reason-missing");
        approval.sendBack(owner, change, "Say it in Cordan");
        assertThat(changes.get(corda, change).state()).isEqualTo(State.SENT_BACK);
        assertThat(changes.get(corda, change).decision())
                .extracting(Change.Decided::reason)
                .isEqualTo("Say it in Cordan");
        propose(change);
        assertThat(approve(change).number()).isEqualTo(2);
    }

    @Test
    void rollingBackIsOneStepThroughTheOwner() {
        var change = renamed("Draft paper", "Draft the paper");
        propose(change);
        approve(change);
        var back = approval.rollBack(admin, 1, "Nobody liked it");
        assertThat(back.state()).isEqualTo(State.PROPOSED);
        var set = approve(back.id());
        assertThat(set.number()).isEqualTo(3);
        assertThat(sets.file(set, "paper.bpmn").hash())
                .isEqualTo(sets.file(sets.get(corda, 1), "paper.bpmn").hash());
    }

    @Nested
    class NobodyApproves {
        @Test
        void theirOwnWorkWhateverTheirRoles() {
            var both = new Actor(corda, "both", Set.of(Role.PROCESS_ADMIN, Role.PROCESS_OWNER), Set.of());
            var change = renamed("Draft paper", "Draft the paper");
            changes.save(both, change, "paper.bpmn", 1, drawn(change) + "\n");
            propose(change);
            assertRefused(() -> approval.approve(both, change, seen(change), "Good"), "own-work");
        }

        @Test
        void asAnAdmin() {
            var change = renamed("Draft paper", "Draft the paper");
            propose(change);
            assertRefused(() -> approval.approve(colleague, change, seen(change), "Good"), "not-your-office");
        }

        @Test
        void somethingElseThanWhatTheySaw() {
            var change = renamed("Draft paper", "Draft the paper");
            propose(change);
            var seen = seen(change);
            approval.takeBack(admin, change);
            changes.save(admin, change, "paper.bpmn", 1, drawn(change) + "\n");
            propose(change);
            assertRefused(() -> approval.approve(owner, change, seen, "Good"), "stale-change");
        }

        @Test
        void whatNobodyRehearsed() {
            var change = renamed("Draft paper", "Draft the paper");
            propose(change);
            assertRefused(() -> approval.approve(owner, change, seen(change), "Good"), "not-rehearsed");
        }

        @Test
        void atAnotherDesk() {
            var change = renamed("Draft paper", "Draft the paper");
            propose(change);
            var stranger = actor(party(), "owner", Role.PROCESS_OWNER);
            assertRefused(() -> approval.approve(stranger, change, seen(change), "Good"), "unknown-change");
        }

        @Test
        void whatAnotherChangeOvertook() {
            var first = renamed("Draft paper", "Draft the paper");
            var second = renamed("Send paper", "Send the paper");
            propose(first);
            propose(second);
            approve(first);
            assertRefused(() -> approve(second), "overtaken");
            approval.takeBack(admin, second);
            changes.drawnUponWhatIsInUse(admin, second, "paper.bpmn");
            propose(second);
            assertThat(approve(second).number()).isEqualTo(3);
        }
    }

    @Nested
    class TwoAtOneDraft {
        @Test
        void seeEachOther() {
            var change = taken();
            assertThat(presence.at(admin, change, "paper.bpmn")).isEmpty();
            assertThat(presence.at(colleague, change, "paper.bpmn")).containsExactly(admin.person());
        }

        @Test
        void overwriteNothingAndLoseNothing() {
            var change = taken();
            changes.save(admin, change, "paper.bpmn", 0, "<first/>");
            assertThatThrownBy(() -> changes.save(colleague, change, "paper.bpmn", 0, "<second/>"))
                    .isInstanceOf(Overtaken.class)
                    .hasMessageContaining(admin.person());
            assertThat(drawn(change)).isEqualTo("<first/>");
            assertThat(aside.of(colleague, change, "paper.bpmn").orElseThrow().content())
                    .isEqualTo("<second/>");
            assertThat(aside.of(admin, change)).isEmpty();
        }

        @Test
        void wantingTheirOwnAllTheSameKeepsTheOthersAside() {
            var change = taken();
            changes.save(admin, change, "paper.bpmn", 0, "<first/>");
            changes.upload(colleague, change, "paper.bpmn", "<second/>");
            assertThat(drawn(change)).isEqualTo("<second/>");
            assertThat(aside.of(admin, change, "paper.bpmn").orElseThrow().content())
                    .isEqualTo("<first/>");
        }

        @Test
        void drawNothingOnceItIsWithTheOwner() {
            var change = renamed("Draft paper", "Draft the paper");
            propose(change);
            assertThatThrownBy(() -> changes.save(colleague, change, "paper.bpmn", 1, "<second/>"))
                    .isInstanceOf(Overtaken.class);
            assertRefused(() -> changes.upload(colleague, change, "paper.bpmn", "<second/>"), "with-the-owner");
        }
    }

    private String taken() {
        var change = changes.begin(admin, "A change").id();
        changes.take(admin, change, "paper.bpmn");
        return change;
    }

    private String renamed(String from, String to) {
        var change = taken();
        changes.save(admin, change, "paper.bpmn", 0, drawn(change).replace(from, to));
        return change;
    }

    private String drawn(String change) {
        return changes.get(corda, change).file("paper.bpmn").orElseThrow().content();
    }

    private void propose(String change) {
        approval.propose(admin, change, new Approval.Request("Plainer words", Moves.STAY, List.of()));
    }

    private String seen(String change) {
        return Approval.fingerprint(changes.get(corda, change));
    }

    private ProcessSet approve(String change) {
        rehearse(change);
        return approval.approve(owner, change, seen(change), "Agreed");
    }

    private void rehearse(String change) {
        rehearsals.begin(owner, changes.get(corda, change));
        Awaitility.await()
                .until(() ->
                        rehearsals.result(owner, changes.get(corda, change)).isPresent());
    }

    private List<String> kinds() {
        return leaves.of(corda, null).stream().map(Leaf::kind).toList();
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static Actor actor(PartyCode party, String name, Role role) {
        return new Actor(party, name, Set.of(role), Set.of());
    }

    private static PartyCode party() {
        return new PartyCode("x" + UUID.randomUUID().toString().substring(0, 8).replace("-", ""));
    }
}
