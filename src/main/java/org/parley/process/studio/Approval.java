package org.parley.process.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.ModelFile;
import org.parley.process.deployment.Deployer;
import org.parley.process.deployment.FaultySet;
import org.parley.process.migration.Choice;
import org.parley.process.migration.Migrations;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A change before the process owner, who approves nothing that is unsound, outdated or of the owner's own making. */
@Service
public class Approval {
    private static final int REASON = 2000;

    private final ChangeStore store;
    private final Changes changes;
    private final ProcessSets sets;
    private final Deployer deployer;
    private final ChangeRehearsals rehearsals;
    private final Migrations migrations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approval(
            ChangeStore store,
            Changes changes,
            ProcessSets sets,
            Deployer deployer,
            ChangeRehearsals rehearsals,
            Migrations migrations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.sets = sets;
        this.deployer = deployer;
        this.rehearsals = rehearsals;
        this.migrations = migrations;
        this.events = events;
        this.clock = clock;
    }

    /** What is asked of the owner. */
    public record Request(@Nullable String reason, Change.Moves moves, List<String> picked) {}

    /** Puts the change to the owner, with the reason. */
    @Transactional
    public void propose(Actor admin, String id, Request request) {
        admin.require(Role.PROCESS_ADMIN);
        var change = locked(admin, id);
        if (!change.state().isDraft())
            throw new Refusal("not-a-draft", "This change is " + change.state().label() + " already");
        propose(admin, change, request);
    }

    private void propose(Actor admin, Change change, Request request) {
        var reason = Words.of(request.reason(), REASON, "reason", "Say why the processes should change");
        if (change.files().isEmpty()) throw new Refusal("nothing-changed", "Nothing is changed yet");
        if (request.moves() == Change.Moves.PICKED && request.picked().isEmpty())
            throw new Refusal(
                    "nothing-picked", "Pick the courses that are to be moved, or let all of them stay", "moves");
        requireSound(change);
        var picked = request.moves() == Change.Moves.PICKED ? request.picked() : List.<String>of();
        store.propose(change.id(), new Change.Proposed(admin.person(), now(), reason, request.moves(), picked));
        store.hand(change.id(), admin.person());
        events.publishEvent(new ProcessChangeProposed(
                admin.party(),
                admin.person(),
                change.id(),
                change.title(),
                reason,
                hashes(change),
                request.moves(),
                picked));
    }

    /** Takes it back before it is decided, to draw on. */
    @Transactional
    public void takeBack(Actor admin, String id) {
        admin.require(Role.PROCESS_ADMIN);
        var change = proposed(admin, id);
        store.state(id, Change.State.DRAFT);
        events.publishEvent(new ProcessChangeTakenBack(admin.party(), admin.person(), id, change.title()));
    }

    /** Asks the owner for the set as it was. */
    @Transactional
    public Change rollBack(Actor admin, int number, @Nullable String reason) {
        admin.require(Role.PROCESS_ADMIN);
        var wanted = sets.get(admin.party(), number);
        var current = sets.current(admin.party()).orElseThrow();
        if (wanted.number() == current.number())
            throw new Refusal("set-in-use", "Set %d is the one in use".formatted(number));
        var why = Words.of(reason, REASON, "reason", "Say why set %d should come back".formatted(number));
        var change = changes.begin(
                admin.party(), "Back to set %d".formatted(number), Change.Source.ROLL_BACK, admin.person());
        changes.fill(change, sets.models(wanted), sets.models(current), admin.person());
        propose(admin, changes.get(admin.party(), change.id()), new Request(why, Change.Moves.STAY, List.of()));
        return changes.get(admin.party(), change.id());
    }

    @Transactional
    public void sendBack(Actor owner, String id, @Nullable String reason) {
        owner.require(Role.PROCESS_OWNER);
        var change = proposed(owner, id);
        requireNoHand(owner, change);
        var why = Words.of(reason, REASON, "reason", "Say what should be drawn otherwise");
        store.decide(id, Change.State.SENT_BACK, new Change.Decided(owner.person(), now(), why), null);
        events.publishEvent(new ProcessChangeSentBack(owner.party(), owner.person(), id, change.title(), why));
    }

    /**
     * Approves the change and puts it to use, in one transaction.
     *
     * @param seen the fingerprint of what the owner saw
     * @return the set that is in use from now on
     */
    @Transactional
    public ProcessSet approve(Actor owner, String id, String seen, @Nullable String reason) {
        owner.require(Role.PROCESS_OWNER);
        var change = proposed(owner, id);
        requireNoHand(owner, change);
        if (!fingerprint(change).equals(seen))
            throw new Refusal("stale-change", "The change was drawn upon since you opened this page; look at it again");
        var why = Words.of(reason, REASON, "reason", "Say why you approve it");
        requireSound(change);
        if (rehearsals.result(owner, change).isEmpty())
            throw new Refusal(
                    "not-rehearsed",
                    "Rehearse the change first: nobody approves it without having seen what it does to what runs");
        var set = deploy(owner, change, why);
        store.decide(id, Change.State.APPROVED, new Change.Decided(owner.person(), now(), why), set.number());
        events.publishEvent(
                new ProcessChangeApproved(owner.party(), owner.person(), id, change.title(), why, set.number()));
        move(owner, change, set);
        return set;
    }

    private void move(Actor owner, Change change, ProcessSet set) {
        var proposal = change.proposal();
        if (proposal == null || proposal.moves() == Change.Moves.STAY) return;
        var choice = proposal.moves() == Change.Moves.PICKED ? Choice.picked(proposal.picked()) : Choice.allThatFit();
        migrations.begin(owner, set.deployment(), choice, proposal.reason());
    }

    private ProcessSet deploy(Actor owner, Change change, String ownersReason) {
        var proposal = change.proposal();
        if (proposal == null) throw new IllegalStateException("Nobody proposed " + change.id());
        var files = changes.set(change);
        try {
            var deployment = deployer.deploy(owner.party(), files);
            if (sets.current(owner.party())
                    .filter(set -> set.deployment().equals(deployment))
                    .isPresent()) throw new Refusal("nothing-changed", "This is what is in use already");
            var set = sets.add(
                    owner.party(),
                    deployment,
                    new ProcessSets.Origin(
                            proposal.by(), proposal.reason(), owner.person(), ownersReason, change.id()));
            events.publishEvent(new ProcessSetDeployed(
                    owner.party(), owner.person(), set.number(), deployment, proposal.reason(), hashes(files)));
            return set;
        } catch (FaultySet e) {
            throw new Refusal(
                    "unsound-set",
                    "The engine cannot read it: " + e.findings().get(0).line());
        }
    }

    private void requireSound(Change change) {
        var overtaken = changes.overtaken(change);
        if (!overtaken.isEmpty())
            throw new Refusal(
                    "overtaken",
                    "Since this change was begun, another one replaced %s: look at both, and say which is to stand"
                            .formatted(String.join(", ", overtaken)));
        var findings = changes.findings(change);
        if (!findings.isEmpty())
            throw new Refusal(
                    "findings",
                    "The check found %d things to mend first; the first is %s"
                            .formatted(findings.size(), findings.get(0).line()));
    }

    private static void requireNoHand(Actor owner, Change change) {
        if (change.hands().contains(owner.person()))
            throw new Refusal("own-work", "You had a hand in this change; another process owner decides on it");
    }

    private Change proposed(Actor actor, String id) {
        var change = locked(actor, id);
        if (change.state() != Change.State.PROPOSED)
            throw new Refusal(
                    "not-proposed",
                    "This change is %s, not with the process owner"
                            .formatted(change.state().label()));
        return change;
    }

    private Change locked(Actor actor, String id) {
        return store.lock(actor.party(), id).orElseThrow(Changes::unknown);
    }

    /** What a page showed of a change; an owner approves what the owner saw. */
    public static String fingerprint(Change change) {
        try {
            var told = hashes(change) + " " + change.proposal();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> hashes(Change change) {
        return change.files().stream()
                .collect(Collectors.toMap(
                        ChangedFile::name,
                        file -> file.removed() ? "removed" : file.model().hash(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    static Map<String, String> hashes(Collection<ModelFile> files) {
        return files.stream()
                .collect(Collectors.toMap(ModelFile::name, ModelFile::hash, (one, other) -> one, TreeMap::new));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
