package org.parley.process.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.process.migration.Redrawn.ARDEN;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Outcome;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.process.DueTimers;
import org.parley.process.WorklistDrift;
import org.parley.process.migration.Moving.Moved;
import org.parley.process.migration.Moving.State;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.web.task.Hands;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals and papers in every state, several of each negotiation, and what must be true of them once they moved. */
@TestComponent
public class MixedCourses {
    private static final int POINTS = 4;
    private static final int STATES = 7;

    private final Fixture desks;
    private final Hands hands;
    private final DueTimers timers;
    private final Redrawn redrawn;
    private final RunningCourses courses;
    private final Migrations migrations;
    private final MigrationWork work;
    private final WorklistDrift drift;
    private final JdbcClient database;

    MixedCourses(
            Fixture desks,
            Hands hands,
            DueTimers timers,
            Redrawn redrawn,
            RunningCourses courses,
            Migrations migrations,
            MigrationWork work,
            WorklistDrift drift,
            JdbcClient database) {
        this.desks = desks;
        this.hands = hands;
        this.timers = timers;
        this.redrawn = redrawn;
        this.courses = courses;
        this.migrations = migrations;
        this.work = work;
        this.drift = drift;
        this.database = database;
    }

    /** Every course of the desk, by the id of its outermost instance. */
    public Map<String, RunningCourse> all() {
        return courses.of(ARDEN).stream().collect(Collectors.toMap(RunningCourse::root, course -> course));
    }

    /** Opens proposals until so many courses run. */
    public void open(int count) {
        int opened = 0;
        while (all().size() < count) {
            var talks = desks.talks(InstrumentKind.TREATY, 2 * POINTS);
            for (int place = 0; place < POINTS; place++) open(talks, place, opened++ % STATES);
        }
    }

    private void open(Talks talks, int place, int state) {
        var point = talks.point(2 * place);
        var paper = talks.proposes(point, talks.point(2 * place + 1));
        if (state == 0) return;
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION);
        if (state == 1) return;
        talks.everyAgencyClears(paper);
        if (state == 2) return;
        talks.approves(paper);
        if (state == 3) return;
        talks.handsOver(paper);
        if (state == 4) return;
        if (state == 5) timers.fire(timerOf(point.value()));
        else {
            var answer = talks.receives(point);
            talks.registers(answer).confirms(answer).assesses(answer, Outcome.AGREED);
        }
    }

    private String timerOf(String point) {
        return database.sql(
                        """
                        select job.id_ from act_ru_job job
                        join act_ru_execution wait on wait.id_ = job.execution_id_
                        join act_ru_execution point on point.id_ = wait.parent_id_
                        join act_ru_variable v on v.execution_id_ in (point.id_, wait.id_, point.parent_id_)
                        join submission s on s.id = v.text_
                        where v.name_ = 'submissionId' and s.measure = ?""")
                .param(point)
                .query(String.class)
                .list()
                .get(0);
    }

    /** A set in which one step of the paper has another name, and one among the points as well. */
    public Map<String, String> otherwise() {
        return Redrawn.with(
                Redrawn.with(redrawn.scrubbed(), "paper.bpmn", "Task_HandOver", "Task_HandItOver"),
                "proposal.bpmn",
                "Task_NoAnswerYet",
                "Task_StillNoAnswer");
    }

    /** Has a process owner choose all, without beginning. */
    public Moving chosen() {
        return migrations.begin(
                hands.person("xa.owner"), redrawn.deploy(otherwise()), Choice.allThatFit(), "The ministry was merged");
    }

    public void finishHere() {
        work.run();
    }

    public Moving now(Moving moving) {
        return migrations.get(hands.person("xa.owner"), moving.id());
    }

    /** Waits until so many are accounted for. */
    public void await(Moving moving, int accounted) {
        var end = Instant.now().plusSeconds(600);
        while (accounted(moving) < accounted) {
            assertThat(Instant.now())
                    .as("waiting for %d of %s", accounted, moving.id())
                    .isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Waits until it is over. */
    public void awaitEnd(Moving moving) {
        await(moving, moving.courses().size());
        var end = Instant.now().plusSeconds(60);
        while (now(moving).endedAt() == null) {
            assertThat(Instant.now())
                    .as("waiting for the end of %s", moving.id())
                    .isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private int accounted(Moving moving) {
        return database.sql("select count(*) from migration_course where migration = ? and state <> 'WAITING'")
                .param(moving.id())
                .query(Integer.class)
                .single();
    }

    /** Nothing is lost, moved in time, done twice or done by halves. */
    public void areAccountedFor(Map<String, RunningCourse> before, Moving moving) {
        var after = all();
        assertThat(moving.courses()).extracting(Moved::course).containsExactlyInAnyOrderElementsOf(before.keySet());
        assertThat(moving.courses()).extracting(Moved::state).containsOnly(State.DONE, State.STRANDED);
        assertThat(after.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        moving.courses().stream().map(Moved::after).toList());
        for (var moved : moving.courses()) {
            var was = Objects.requireNonNull(before.get(moved.course()));
            var is = Objects.requireNonNull(after.get(moved.after()));
            if (moved.state() == State.STRANDED) assertThat(is).isEqualTo(was);
            else isWhole(moving, was, is);
        }
        assertThat(drift.check().isNone()).isTrue();
        assertThat(leaves("CourseMigrated", moving)).isEqualTo(moving.count(State.DONE));
        assertThat(leaves("CourseStranded", moving)).isEqualTo(moving.count(State.STRANDED));
        assertThat(leaves("MigrationEnded", moving)).isOne();
    }

    private static void isWhole(Moving moving, RunningCourse was, RunningCourse is) {
        assertThat(is.parts())
                .allSatisfy(part -> assertThat(part.definition().deployment()).isEqualTo(moving.deployment()));
        if (is.root().equals(was.root())) assertThat(days(is)).isEqualTo(days(was));
        else assertThat(dues(is)).containsAll(dues(was));
    }

    private static Map<String, Instant> days(RunningCourse course) {
        return new TreeMap<>(
                course.timers().collect(Collectors.toMap(RunningCourse.Timer::job, RunningCourse.Timer::due)));
    }

    private static List<Instant> dues(RunningCourse course) {
        return course.timers().map(RunningCourse.Timer::due).toList();
    }

    private long leaves(String kind, Moving moving) {
        return database.sql("select count(*) from record_leaf where kind = ? and content like ?")
                .params(kind, "%" + moving.id() + "%")
                .query(Long.class)
                .single();
    }

    /** How many stand where, for the figure. */
    public Map<String, Integer> states(Moving moving) {
        var states = new HashMap<String, Integer>();
        for (var course : moving.courses()) states.merge(course.state().name(), 1, Integer::sum);
        return states;
    }
}
