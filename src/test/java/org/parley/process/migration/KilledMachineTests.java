package org.parley.process.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.process.DueTimers;
import org.parley.process.migration.Moving.State;
import org.parley.road.Fixture;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A machine is killed in the middle of a migration; another one finishes it, and nothing is done by halves or twice. */
@ExerciseTest
@Import({Hands.class, Fixture.class, DueTimers.class, Redrawn.class, MixedCourses.class, SecondMachine.class})
class KilledMachineTests {
    private static final int COURSES = 42;

    @Autowired
    private MixedCourses courses;

    @Autowired
    private SecondMachine second;

    @Test
    void whatAKilledMachineLeavesWaitingAnotherOneMoves() {
        courses.open(COURSES);
        var before = courses.all();
        var moving = courses.chosen();
        var machine = second.start();
        try {
            courses.await(moving, COURSES / 6);
        } finally {
            SecondMachine.kill(machine);
        }
        assertThat(courses.now(moving).count(State.WAITING)).isPositive();

        courses.finishHere();

        courses.areAccountedFor(before, courses.now(moving));
    }
}
