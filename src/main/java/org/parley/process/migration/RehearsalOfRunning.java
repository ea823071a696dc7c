package org.parley.process.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.paper.Dossiers;
import org.parley.process.migration.RunningCourse.Definition;
import org.parley.process.migration.RunningCourse.Shape;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which running courses could go on in a changed set, which could not and why, and which of their timers are drawn anew. */
@Component
class RehearsalOfRunning {
    private static final int TELL_EVERY = 100;

    private final RunningCourses courses;
    private final Sets sets;
    private final Trial trial;
    private final SettingDownAnew anew;
    private final DrawnDays days;
    private final Dossiers dossiers;
    private final JdbcClient database;

    RehearsalOfRunning(
            RunningCourses courses,
            Sets sets,
            Trial trial,
            SettingDownAnew anew,
            DrawnDays days,
            Dossiers dossiers,
            JdbcClient database) {
        this.courses = courses;
        this.sets = sets;
        this.trial = trial;
        this.anew = anew;
        this.days = days;
        this.dossiers = dossiers;
        this.database = database;
    }

    record Found(List<Rehearsal.Running> running, List<Rehearsal.Timer> timers) {}

    int measures(PartyCode party) {
        return database.sql("select count(*) from measure where party = ?")
                .param(party.value())
                .query(Integer.class)
                .single();
    }

    Found rehearse(PartyCode party, Map<String, String> set, Rehearsals.Counted counted) {
        var all = courses.of(party);
        counted.found(all.size());
        var shapes = new LinkedHashMap<Shape, String>();
        for (var course : all) for (var part : course.parts()) shapes.putIfAbsent(part.shape(), part.instance());
        var look = new Look(set, trial.of(party, set, shapes), new Labels(dossiers.of(party)));
        var running = new ArrayList<Rehearsal.Running>();
        var timers = new ArrayList<Rehearsal.Timer>();
        for (var course : all) {
            var one = look.at(course);
            running.add(one);
            if (one.verdict().canMove()) timers.addAll(look.timers(course, one.label()));
            if (running.size() % TELL_EVERY == 0) counted.looked(TELL_EVERY);
        }
        counted.looked(all.size() % TELL_EVERY);
        return new Found(running, timers);
    }

    /** One rehearsal's knowledge of the drawings, old and new. */
    private final class Look {
        private final Map<String, String> set;
        private final Map<Shape, List<Obstacle>> engine;
        private final Labels labels;
        private final Map<String, Drawing> before = new HashMap<>();
        private final Map<String, Optional<Drawing>> after = new HashMap<>();
        private final Map<Shape, List<Obstacle>> known = new HashMap<>();
        private final Map<String, Boolean> unchanged = new HashMap<>();

        Look(Map<String, String> set, Map<Shape, List<Obstacle>> engine, Labels labels) {
            this.set = set;
            this.engine = engine;
            this.labels = labels;
        }

        Rehearsal.Running at(RunningCourse course) {
            var obstacles = course.parts().stream()
                    .flatMap(part -> known.computeIfAbsent(part.shape(), this::obstacles).stream())
                    .distinct()
                    .toList();
            var outermost = course.outermost();
            return new Rehearsal.Running(
                    course.root(),
                    outermost.definition().process(),
                    outermost.definition().version(),
                    outermost.key(),
                    labels.of(course),
                    course.at(),
                    verdict(course, obstacles),
                    obstacles);
        }

        private Verdict verdict(RunningCourse course, List<Obstacle> obstacles) {
            if (obstacles.isEmpty())
                return course.parts().stream().allMatch(part -> isUnchanged(part.definition()))
                        ? Verdict.UNTOUCHED
                        : Verdict.FITS;
            var to = after(course.outermost().definition().process());
            var sound = to.isPresent()
                    && anew.isSound(course, before(course.outermost().definition()), to.get());
            return sound ? Verdict.SET_DOWN_ANEW : Verdict.STRANDED;
        }

        private List<Obstacle> obstacles(Shape shape) {
            var process = shape.definition().process();
            var drawn = after(process);
            if (drawn.isEmpty())
                return List.of(new Obstacle(process, process, "the new set has no process of that name"));
            var ours = new Fitting(process, before(shape.definition()), drawn.get()).of(shape);
            return ours.isEmpty() ? engine.getOrDefault(shape, List.of()) : ours;
        }

        List<Rehearsal.Timer> timers(RunningCourse course, String label) {
            var timers = new ArrayList<Rehearsal.Timer>();
            for (var part : course.parts()) {
                var drawn = after(part.definition().process());
                for (var timer : part.timers()) {
                    var now = before(part.definition()).timer(timer.element());
                    var then = drawn.flatMap(drawing -> drawing.timer(timer.element()));
                    if (then.isPresent() && !now.equals(then))
                        timers.add(new Rehearsal.Timer(
                                course.root(),
                                label,
                                timer.element(),
                                timer.due(),
                                days.of(timer.execution(), then.get())));
                }
            }
            return timers;
        }

        private Drawing before(Definition definition) {
            return before.computeIfAbsent(definition.id(), id -> sets.drawing(definition));
        }

        private Optional<Drawing> after(String process) {
            return after.computeIfAbsent(
                    process, id -> Optional.ofNullable(set.get(id + ".bpmn")).map(Drawing::read));
        }

        private boolean isUnchanged(Definition definition) {
            return unchanged.computeIfAbsent(definition.id(), id -> set.entrySet().stream()
                    .allMatch(file -> file.getValue().equals(sets.file(definition.deployment(), file.getKey()))));
        }
    }
}
