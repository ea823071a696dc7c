package org.parley.process.migration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parley.paper.Dossiers;
import org.parley.process.migration.Moving.Moved;
import org.parley.process.migration.Moving.State;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running courses to another set of drawings. A process owner chooses which; the background does it one by one
 * ({@link MigrationWork}), each whole or not at all, and goes on after any stop where it was.
 */
@Service
public class Migrations {
    private final MigrationRows rows;
    private final RunningCourses courses;
    private final Sets sets;
    private final Dossiers dossiers;
    private final MigrationWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Migrations(
            MigrationRows rows,
            RunningCourses courses,
            Sets sets,
            Dossiers dossiers,
            MigrationWork work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.courses = courses;
        this.sets = sets;
        this.dossiers = dossiers;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down which courses are to move; they begin to once the caller's transaction is saved.
     *
     * @param deployment the engine's id of the set to which they move, one of the actor's own desk
     */
    @Transactional
    public Moving begin(Actor actor, String deployment, Choice choice, String why) {
        actor.require(Role.PROCESS_OWNER);
        if (why.isBlank()) throw new Refusal("reason-missing", "Say why the courses move", "why");
        if (sets.of(actor.party(), deployment).isEmpty())
            throw new Refusal("unknown-set", "This desk has no such set of processes");
        var chosen = chosen(actor, deployment, choice);
        var moving = new Moving(
                UUID.randomUUID().toString(),
                actor.party(),
                deployment,
                actor.person(),
                now(),
                null,
                why.strip(),
                chosen);
        rows.add(moving);
        events.publishEvent(new MigrationBegun(
                actor.party(), actor.person(), moving.id(), deployment, chosen.size(), moving.why()));
        work.afterCommit();
        return moving;
    }

    private List<Moved> chosen(Actor actor, String deployment, Choice choice) {
        var labels = new Labels(dossiers.of(actor.party()));
        var running = courses.of(actor.party());
        if (choice instanceof Choice.Picked picked) refuseUnknown(picked, running);
        var chosen = new ArrayList<Moved>();
        for (var course : running)
            if (isChosen(choice, course) && !isOn(course, deployment)) chosen.add(waiting(course, labels));
        return chosen;
    }

    private static void refuseUnknown(Choice.Picked picked, List<RunningCourse> running) {
        var known = running.stream().map(RunningCourse::root).toList();
        if (!known.containsAll(picked.courses()))
            throw new Refusal("unknown-course", "One of the courses picked is not running at this desk any more");
    }

    private static boolean isChosen(Choice choice, RunningCourse course) {
        return !(choice instanceof Choice.Picked picked) || picked.courses().contains(course.root());
    }

    static boolean isOn(RunningCourse course, String deployment) {
        return course.parts().stream()
                .allMatch(part -> part.definition().deployment().equals(deployment));
    }

    private static Moved waiting(RunningCourse course, Labels labels) {
        var outermost = course.outermost();
        return new Moved(
                course.root(),
                course.root(),
                outermost.key(),
                outermost.definition().process(),
                labels.of(course),
                State.WAITING,
                outermost.definition().version(),
                null,
                null,
                null);
    }

    /** The migrations of the desk, the latest first. */
    public List<Moving> of(Actor actor) {
        requireSight(actor);
        return rows.of(actor.party());
    }

    /** A migration with every course that it named. */
    public Moving get(Actor actor, String id) {
        requireSight(actor);
        return rows.find(actor.party(), id)
                .orElseThrow(() -> new Refusal("unknown-migration", "This desk has no such migration"));
    }

    static void requireSight(Actor actor) {
        actor.require(Role.PROCESS_ADMIN, Role.PROCESS_OWNER, Role.AUDITOR);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
