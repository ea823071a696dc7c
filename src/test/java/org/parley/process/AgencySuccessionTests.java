package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.InstrumentKind;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperId;
import org.parley.paper.Review;
import org.parley.paper.Reviews;
import org.parley.party.Agency;
import org.parley.party.AgencyKind;
import org.parley.party.Desks;
import org.parley.party.People;
import org.parley.party.Person;
import org.parley.party.Reorganising;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Ministries merge and split: whoever succeeds an agency sits in its place on open papers, past ones keep its name. */
@ExerciseTest
@DirtiesContext
@Import({Hands.class, Fixture.class})
class AgencySuccessionTests {
    private static final PartyCode ARDEN = Fixture.ARDEN;
    private static int count;

    @Autowired
    private Fixture desks;

    @Autowired
    private Hands hands;

    @Autowired
    private AgencySuccession succession;

    @Autowired
    private Reorganising reorganising;

    @Autowired
    private Desks agencies;

    @Autowired
    private People people;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Interventions interventions;

    @Autowired
    private WorklistDrift drift;

    @Autowired
    private JdbcClient database;

    private Talks talks;
    private PaperId paper;

    @BeforeEach
    void aPaperLiesWithTheAgencies() {
        talks = desks.talks(InstrumentKind.TREATY, 1);
        paper = talks.proposes(talks.point(0));
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION);
    }

    @AfterEach
    void theWorklistIsInStep() {
        assertThat(drift.check().isNone()).isTrue();
    }

    @Test
    void theOpenTaskOfAMergedAgencyGoesToItsSuccessorAndPastPapersKeepItsName() {
        var past = desks.talks(InstrumentKind.TREATY, 1);
        var sent = past.proposes(past.point(0));
        past.drafts(sent, PaperForm.NON_PAPER, Channel.MISSION);
        everybodyClears(past, sent);
        past.approves(sent).handsOver(sent);
        var center = opened("cyber-centre");
        var successor = center.code();
        var asked = agencyWith("cert");

        succeed(asked, Set.of(successor), true);

        assertThat(people.person("xa.cert").orElseThrow().agencies()).containsExactly(successor);
        assertThat(openFor()).contains(successor).doesNotContain(asked);
        assertThat(stands(paper)).containsKey(successor).doesNotContainKey(asked);
        assertThat(stands(sent)).containsKey(asked).doesNotContainKey(successor);
        clears("xa.cert", successor);
        assertThat(stands(paper)).containsEntry(successor, Review.Stand.CLEARED);
        assertThat(interventions.of(ARDEN, talks.negotiation().id(), talks.point(0)))
                .extracting(Intervention::kind)
                .containsExactly(Intervention.Kind.SUCCEEDED);
        tablesFollow(asked, successor);
        backTo(successor, "xa.cert");
    }

    @Test
    void aPositionThatWasTakenStandsForTheSuccessorUntilTheWordsChange() {
        var asked = agencyWith("defence");
        clears("xa.defence", asked);
        var successor = opened("security-ministry").code();

        succeed(asked, Set.of(successor), true);

        assertThat(openFor()).doesNotContain(successor, asked);
        assertThat(stands(paper)).containsEntry(successor, Review.Stand.CLEARED).doesNotContainKey(asked);
    }

    @Test
    void whereItIsAskedAnewTheSuccessorGetsATaskBesideTheOthers() {
        var asked = agencyWith("interior");
        clears("xa.desk", asked);
        var successor = opened("home-office").code();
        reorganising.move(hands.person("xa.owner"), "xa.council", Set.of("council", successor), "Decree 12");

        succeed(asked, Set.of(successor), false);

        assertThat(stands(paper)).containsEntry(successor, Review.Stand.SILENT);
        assertThat(openFor()).contains(successor);
        clears("xa.council", successor);
        assertThat(stands(paper)).containsEntry(successor, Review.Stand.CLEARED);
    }

    @Test
    void aSplitAgencyLeavesATaskToEachOfItsSuccessors() {
        var asked = agencyWith("comms");
        var one = opened("networks").code();
        var other = opened("spectrum").code();

        succeed(asked, Set.of(one, other), true);

        assertThat(openFor()).contains(one, other).doesNotContain(asked);
        clears("xa.comms", one);
        clears("xa.comms", other);
        assertThat(stands(paper)).containsEntry(one, Review.Stand.CLEARED).containsEntry(other, Review.Stand.CLEARED);
    }

    @Test
    void onlyTheProcessOwnerOfTheDeskReorganisesWithAReason() {
        for (var person : List.of("xa.admin", "xa.desk", "xa.head", "xa.auditor", "xb.owner"))
            assertThatThrownBy(() -> succession.succeed(
                            hands.person(person), "interior", yesterday(), Set.of("nobody"), true, "So"))
                    .as(person)
                    .isInstanceOf(Refusal.class);
        var owner = hands.person("xa.owner");
        assertThatThrownBy(() -> succession.succeed(owner, "legal", yesterday(), Set.of(), true, "So"))
                .hasMessageContaining("legal adviser");
        assertThatThrownBy(
                        () -> succession.succeed(owner, "interior", yesterday().plusDays(1), Set.of(), true, "So"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> succession.succeed(owner, "interior", yesterday(), Set.of(), true, " "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reorganising.move(hands.person("xa.admin"), "xa.cert", Set.of(), "So"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reorganising.move(owner, "xb.cert", Set.of(), "So"))
                .isInstanceOf(Refusal.class);
    }

    /** The table goes on naming the old one. */
    private void tablesFollow(String old, String successor) {
        var later = desks.talks(InstrumentKind.TREATY, 1);
        var next = later.proposes(later.point(0));
        later.drafts(next, PaperForm.NON_PAPER, Channel.MISSION);
        assertThat(stands(next)).containsKey(successor).doesNotContainKey(old);
    }

    /** Other tests clear as these people. */
    private void backTo(String agency, String person) {
        assertThat(people.actor(person).orElseThrow().groups()).contains(Actor.agencyGroup(ARDEN, agency));
    }

    private void succeed(String agency, Set<String> successors, boolean stand) {
        succession.succeed(hands.person("xa.owner"), agency, yesterday(), successors, stand, "Decree 12");
    }

    private Agency opened(String name) {
        var agency = new Agency(ARDEN, name + ++count, name, AgencyKind.MINISTRY, true, yesterday(), null);
        return reorganising.open(hands.person("xa.owner"), agency, "Decree 12");
    }

    /** The one of these tests' agencies that the paper lies with. */
    private String agencyWith(String code) {
        assertThat(agencies.asked(ARDEN, code, yesterday().plusDays(1))).contains(code);
        return code;
    }

    private void clears(String person, String agency) {
        var task = talks.tasks("clearance", paper.value()).stream()
                .filter(one -> agencyOf(one).equals(agency))
                .findFirst()
                .orElseThrow();
        hands.forget(person);
        hands.submit(person, task, talks.clearance(paper));
    }

    /** Whoever speaks for it today; the desk records the letters of those who do not sign in. */
    private void everybodyClears(Talks talks, PaperId paper) {
        for (var task : talks.tasks("clearance", paper.value())) {
            var agency = agencyOf(task);
            var person = people.of(ARDEN).stream()
                    .filter(one -> one.agencies().contains(agency))
                    .map(Person::id)
                    .findFirst()
                    .orElse("xa.desk");
            hands.forget(person);
            hands.submit(person, task, talks.clearance(paper));
        }
    }

    private List<String> openFor() {
        return talks.tasks("clearance", paper.value()).stream()
                .map(this::agencyOf)
                .toList();
    }

    private String agencyOf(String task) {
        var ids = database.sql("select ids from worklist where task_id = ? fetch first 1 rows only")
                .param(task)
                .query(String.class)
                .single();
        return ids.replaceAll(".*\"agency\":\"([^\"]+)\".*", "$1");
    }

    private Map<String, Review.Stand> stands(PaperId id) {
        var stands = new TreeMap<String, Review.Stand>();
        reviews.stands(ARDEN, id).forEach((agency, stand) -> stands.put(agency.code(), stand));
        return stands;
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }
}
