package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the check of a set takes, and how it grows with a diagram. */
class CheckBenchmark {
    private static final int ROUNDS = 20;

    /** As on a save: the other files are known, one word of proposal.bpmn is another each time. */
    @Test
    @Tag("benchmark")
    void theProposalIsCheckedInTheBlinkOfAnEye() {
        var times = new ArrayList<Long>();
        var check = new Check();
        for (int i = 0; i < ROUNDS * 2; i++) {
            var draft = Shipped.edited(
                    Shipped.file("proposal.bpmn"), "name=\"Settled\"", "name=\"Settled %d\"".formatted(i));
            var set = draft.over(Shipped.set("yy"));
            var begun = System.nanoTime();
            assertThat(check.of(set)).isEmpty();
            if (i >= ROUNDS) times.add((System.nanoTime() - begun) / 1_000_000);
        }
        times.sort(null);
        System.out.printf(
                "check of proposal.bpmn in its set, as on a save: median %d ms, slowest %d ms%n",
                times.get(ROUNDS / 2), times.get(ROUNDS - 1));
        assertThat(times.get(ROUNDS / 2)).isLessThan(300);
    }

    @Test
    @Tag("benchmark")
    void theEffortGrowsNoWorseThanQuadratically() {
        var sizes = List.of(125, 250, 500, 1000);
        var times = new ArrayList<Double>();
        for (var size : sizes) {
            var file = Grown.paper(size);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                var check = new Check();
                check.of(Shipped.set("yy"));
                var set = file.over(Shipped.set("yy"));
                var begun = System.nanoTime();
                assertThat(check.of(set)).isEmpty();
                best = Math.min(best, System.nanoTime() - begun);
            }
            times.add(best / 1e6);
            System.out.printf("check of a diagram of %d elements: %.0f ms%n", size, best / 1e6);
        }
        assertThat(times.get(3)).isLessThan(64 * times.get(0));
    }
}
