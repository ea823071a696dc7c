package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hundred thousand acts fold in time that grows with their number, not with its square. */
class GrowthTests {
    private static final List<ActKind> UNANSWERED =
            List.of(ActKind.PROPOSED, ActKind.REMINDED, ActKind.FROZEN, ActKind.RESUMED);

    @Test
    void aHundredThousandActsOnOnePointFoldLinearly() {
        fold(2_000); // warms up
        var small = fold(10_000);
        var large = fold(100_000);

        assertThat(large).isLessThan(Duration.ofSeconds(10));
        assertThat(large.toMillis())
                .isLessThan(40 * Math.max(20, small.toMillis())); // ten times as many; a square would be a hundred
    }

    private static Duration fold(int acts) {
        var story = Story.about("M1");
        for (int i = 0; i < acts; i++)
            story.on("20%02d-%02d-01".formatted(i / 1200 % 90, 1 + i % 12))
                    .arden(UNANSWERED.get(i % UNANSWERED.size()), "M1");
        var history = story.history();
        long start = System.nanoTime();
        assertThat(history.standing().of(new MeasureId("M1")).timesPut()).isEqualTo(acts / 4);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
