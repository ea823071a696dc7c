package org.parley.benchmark;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.process.DueTimers;
import org.parley.process.migration.MixedCourses;
import org.parley.process.migration.Moving;
import org.parley.process.migration.Redrawn;
import org.parley.process.migration.SecondMachine;
import org.parley.road.Fixture;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Five hundred running proposals and papers move while the machine that moves them is killed and started again. */
@ExerciseTest
@Tag("benchmark")
@Import({Hands.class, Fixture.class, DueTimers.class, Redrawn.class, MixedCourses.class, SecondMachine.class})
class MigrationBenchmark {
    private static final int COURSES = Integer.getInteger("parley.benchmark.courses", 500);

    @Autowired
    private MixedCourses courses;

    @Autowired
    private SecondMachine second;

    @Test
    void fiveHundredCoursesMoveThroughAKill() {
        courses.open(COURSES);
        var before = courses.all();
        var moving = courses.chosen();
        untilKilled(() -> courses.await(moving, COURSES / 4));
        long waiting = courses.now(moving).count(Moving.State.WAITING);
        double seconds = untilKilled(() -> courses.awaitEnd(moving));
        var after = courses.now(moving);
        courses.areAccountedFor(before, after);
        new Figure("migration through a kill")
                .with("courses", before.size())
                .with("states", courses.states(after))
                .with("waitingAtTheKill", waiting)
                .with("secondsAfterRestart", seconds)
                .tell();
    }

    /** Gives back the seconds from the machine's start on. */
    private double untilKilled(Runnable waiting) {
        long start = System.nanoTime();
        var machine = second.start();
        try {
            waiting.run();
        } finally {
            SecondMachine.kill(machine);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
