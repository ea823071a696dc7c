package org.parley.process.migration;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Negotiations;
import org.parley.process.Door;
import org.parley.process.migration.RunningCourse.Definition;
import org.parley.process.migration.RunningCourse.Part;
import org.parley.process.migration.RunningCourse.Timer;
import org.parley.shared.PartyCode;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves one course to the drawings of another set, the called before the caller, all in the caller's transaction. Every
 * timer keeps its day, every ear its message, every task its place on the worklist; if one of these fails, nothing was done.
 */
@Component
class Mover {
    private final RunningCourses courses;
    private final Negotiations negotiations;
    private final Sets sets;
    private final Door door;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Afterwards afterwards;
    private final SettingDownAnew anew;

    Mover(
            RunningCourses courses,
            Negotiations negotiations,
            Sets sets,
            Door door,
            RuntimeService runtime,
            ManagementService management,
            Afterwards afterwards,
            SettingDownAnew anew) {
        this.courses = courses;
        this.negotiations = negotiations;
        this.sets = sets;
        this.door = door;
        this.runtime = runtime;
        this.management = management;
        this.afterwards = afterwards;
        this.anew = anew;
    }

    /**
     * A course that was moved.
     *
     * @param course as it stands now
     * @param anew whether it was set down anew
     */
    record Arrived(RunningCourse before, RunningCourse course, boolean anew) {}

    /**
     * Locks the course's negotiations, first of all; what it is then, or null once it is over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable RunningCourse locked(PartyCode party, String root) {
        var seen = courses.find(party, root).orElse(null);
        if (seen == null) return null;
        negotiations.lock(seen.negotiations());
        var course = courses.find(party, root).orElse(null);
        if (course != null && !seen.negotiations().containsAll(course.negotiations()))
            throw new ConcurrencyFailureException("Course %s was registered under another negotiation".formatted(root));
        return course;
    }

    /** Moves a locked course; throws {@link Stranding} where it has no place in the set. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Arrived move(PartyCode party, RunningCourse course, String deployment, boolean setDownAnew) {
        var target = sets.of(party, deployment);
        var root = door.open(() -> setDownAnew ? anew.put(party, course, target) : inPlace(party, course, target));
        var arrived = courses.find(party, root)
                .orElseThrow(
                        () -> new IllegalStateException("Course %s came to an end while it moved".formatted(root)));
        afterwards.tidy(party, arrived);
        return new Arrived(course, arrived, setDownAnew);
    }

    private String inPlace(PartyCode party, RunningCourse course, Map<String, Definition> target) {
        for (var part : course.parts()) move(part, target);
        keepTimers(course, courses.find(party, course.root()).orElseThrow());
        return course.root();
    }

    private void move(Part part, Map<String, Definition> target) {
        var process = part.definition().process();
        var to = target.get(process);
        if (to == null)
            throw new Stranding(List.of(new Obstacle(process, process, "the new set has no process of that name")));
        if (to.id().equals(part.definition().id())) return;
        var before = sets.drawing(part.definition());
        var obstacles = new Fitting(process, before, sets.drawing(to)).of(part.shape());
        if (!obstacles.isEmpty()) throw new Stranding(obstacles);
        try {
            var plan = runtime.createMigrationPlan(part.definition().id(), to.id())
                    .mapEqualActivities()
                    .updateEventTriggers()
                    .build();
            runtime.newMigration(plan).processInstanceIds(part.instance()).execute();
        } catch (MigratingProcessInstanceValidationException e) {
            throw new Stranding(EngineView.of(part.definition(), before, e.getValidationReport()));
        }
    }

    /** New drawings may read another day for a timer that runs; it keeps the one it was set to. */
    private void keepTimers(RunningCourse before, RunningCourse after) {
        var now = after.timers().collect(Collectors.toMap(Timer::job, Function.identity()));
        for (var timer : before.timers().toList()) {
            var moved = now.get(timer.job());
            if (moved == null)
                throw new IllegalStateException(
                        "The timer %s of course %s was lost".formatted(timer.element(), before.root()));
            if (!moved.due().equals(timer.due())) management.setJobDuedate(timer.job(), Date.from(timer.due()));
        }
        var lost = ears(before);
        ears(after).forEach((ear, count) -> lost.merge(ear, -count, Integer::sum));
        lost.values().removeIf(count -> count <= 0);
        if (!lost.isEmpty())
            throw new IllegalStateException("Course %s no longer hears %s".formatted(before.root(), lost.keySet()));
    }

    private static Map<String, Integer> ears(RunningCourse course) {
        var ears = new HashMap<String, Integer>();
        for (var part : course.parts())
            for (var ear : part.ears()) ears.merge(ear.kind() + " " + ear.message(), 1, Integer::sum);
        return ears;
    }
}
