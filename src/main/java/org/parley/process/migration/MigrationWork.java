package org.parley.process.migration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.parley.measure.NegotiationId;
import org.parley.process.Concerns;
import org.parley.process.Conflicts;
import org.parley.process.Intervention;
import org.parley.process.Interventions;
import org.parley.process.migration.MigrationRows.Due;
import org.parley.process.migration.Moving.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the waiting courses of all migrations in turn, each in a transaction of its own. Its row is taken under the
 * negotiation's lock: of several machines one moves it, and what a machine that dies leaves undone still waits.
 */
@Component
class MigrationWork {
    private static final Logger log = LoggerFactory.getLogger(MigrationWork.class);
    private static final int AT_ONCE = 50;
    private static final int LONGEST = 2000;

    private final MigrationRows rows;
    private final Mover mover;
    private final Sets sets;
    private final SettingDownAnew anew;
    private final Concerns concerns;
    private final Interventions interventions;
    private final ApplicationEventPublisher events;
    private final MigrationThread background;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MigrationWork(
            MigrationRows rows,
            Mover mover,
            Sets sets,
            SettingDownAnew anew,
            Concerns concerns,
            Interventions interventions,
            ApplicationEventPublisher events,
            MigrationThread background,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.mover = mover;
        this.sets = sets;
        this.anew = anew;
        this.concerns = concerns;
        this.interventions = interventions;
        this.events = events;
        this.background = background;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins in the background once the running transaction is saved. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.look(MigrationWork.this::run);
            }
        });
    }

    /** Goes on until no course waits; what a machine that died could not say any more is said then. */
    void run() {
        for (var due = rows.waiting(AT_ONCE); !due.isEmpty(); due = rows.waiting(AT_ONCE))
            for (var course : due) {
                if (Thread.currentThread().isInterrupted()) return;
                account(course);
            }
        for (var migration : rows.accountedFor()) transaction.executeWithoutResult(status -> end(migration));
    }

    private void account(Due due) {
        try {
            Conflicts.outlast(() -> transaction.executeWithoutResult(status -> moveOnce(due, false)));
        } catch (Stranding stranded) {
            stranded(due, stranded);
        } catch (RuntimeException failure) {
            log.error("Course {} could not be moved", due.course(), failure);
            settle(due, State.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    /** What the plan cannot map may still be set down anew. */
    private void stranded(Due due, Stranding why) {
        try {
            if (isSound(due)) Conflicts.outlast(() -> transaction.executeWithoutResult(status -> moveOnce(due, true)));
            else settle(due, State.STRANDED, Objects.requireNonNull(why.getMessage()));
        } catch (RuntimeException failure) {
            log.error("Course {} could not be set down anew", due.course(), failure);
            settle(due, State.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private boolean isSound(Due due) {
        var head = rows.head(due.migration());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var course = mover.locked(head.party(), due.course());
            if (course == null) return false;
            var process = course.outermost().definition();
            var to = sets.of(head.party(), head.deployment()).get(process.process());
            return to != null && anew.isSound(course, sets.drawing(process), sets.drawing(to));
        }));
    }

    private void moveOnce(Due due, boolean setDownAnew) {
        var head = rows.head(due.migration());
        var course = mover.locked(head.party(), due.course());
        if (!rows.take(due)) return;
        if (course == null) {
            rows.settle(due, State.ENDED, due.course(), null, null, now());
            return;
        }
        var arrived = mover.move(head.party(), course, head.deployment(), setDownAnew);
        var version = arrived.course().outermost().definition().version();
        rows.settle(due, State.DONE, arrived.course().root(), version, null, now());
        tell(head, arrived);
    }

    private void tell(Moving head, Mover.Arrived arrived) {
        var before = arrived.before().outermost();
        var after = arrived.course().outermost();
        events.publishEvent(new CourseMigrated(
                head.party(),
                before.key(),
                head.by(),
                head.id(),
                after.instance(),
                after.definition().process(),
                before.definition().version(),
                after.definition().version(),
                arrived.anew(),
                head.why()));
        intervene(
                head,
                arrived.course(),
                Intervention.Kind.MIGRATED,
                "The %s goes on in version %d of its drawing, after version %d%s"
                        .formatted(
                                after.definition().process().replace('-', ' '),
                                after.definition().version(),
                                before.definition().version(),
                                arrived.anew() ? ", set down anew behind its paper" : ""));
    }

    private void settle(Due due, State state, String reason) {
        var words = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
        transaction.executeWithoutResult(status -> {
            var head = rows.head(due.migration());
            var course = mover.locked(head.party(), due.course());
            if (!rows.take(due)) return;
            if (course == null) {
                rows.settle(due, State.ENDED, due.course(), null, null, now());
                return;
            }
            rows.settle(due, state, due.course(), null, words, now());
            var outermost = course.outermost();
            events.publishEvent(new CourseStranded(
                    head.party(),
                    outermost.key(),
                    head.by(),
                    head.id(),
                    course.root(),
                    outermost.definition().process(),
                    outermost.definition().version(),
                    words));
            intervene(
                    head,
                    course,
                    Intervention.Kind.STRANDED,
                    "The %s was to move to another version and stays on version %d"
                            .formatted(
                                    outermost.definition().process().replace('-', ' '),
                                    outermost.definition().version()));
        });
    }

    private void intervene(Moving head, RunningCourse course, Intervention.Kind kind, String words) {
        Map<String, String> ids = course.ids();
        interventions.add(new Intervention(
                head.party(),
                new NegotiationId(course.outermost().key()),
                concerns.measures(head.party(), ids::get),
                kind,
                words,
                head.why(),
                head.by(),
                now()));
    }

    private void end(String migration) {
        if (!rows.end(migration, now())) return;
        var head = rows.head(migration);
        var counts = rows.counts(migration);
        events.publishEvent(new MigrationEnded(
                head.party(),
                migration,
                counts.getOrDefault(State.DONE, 0),
                counts.getOrDefault(State.STRANDED, 0),
                counts.getOrDefault(State.FAILED, 0),
                counts.getOrDefault(State.ENDED, 0)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
