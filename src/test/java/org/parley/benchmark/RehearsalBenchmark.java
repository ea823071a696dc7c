package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.process.DueTimers;
import org.parley.process.migration.Redrawn;
import org.parley.process.migration.Rehearsal;
import org.parley.process.migration.Rehearsals;
import org.parley.process.migration.Verdict;
import org.parley.process.migration.Watching;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How long a changed set is rehearsed against ten thousand measures, running in every state and finished. */
@ExerciseTest
@Tag("benchmark")
@Import({Hands.class, Fixture.class, DueTimers.class, Redrawn.class})
class RehearsalBenchmark {
    private static final int MEASURES = Integer.getInteger("parley.benchmark.measures", 10_000);
    private static final int POINTS = 8;
    private static final int STATES = 5;

    @Autowired
    private Fixture desks;

    @Autowired
    private Redrawn redrawn;

    @Autowired
    private Rehearsals rehearsals;

    @Test
    void tenThousandMeasuresAreRehearsed() throws Exception {
        seed();
        var set = Redrawn.with(
                Redrawn.with(
                        Redrawn.with(redrawn.scrubbed(), "paper.bpmn", "Task_HandOver", "Task_HandItOver"),
                        "reviewers.dmn",
                        "<text>\"comms\"</text>",
                        "<text>\"council\"</text>"),
                "proposal.bpmn",
                "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${submissions.answerBy(submissionId)}</bpmn:timeDate>",
                "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P90D</bpmn:timeDuration>");
        rehearse(set, "first");
        rehearse(set, "again");
    }

    private void rehearse(Map<String, String> set, String run) {
        var told = new AtomicInteger();
        long start = System.nanoTime();
        Rehearsal rehearsal = rehearsals.rehearse(Redrawn.ARDEN, set, new Watching() {
            @Override
            public void looked(int done, int of) {
                told.incrementAndGet();
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(rehearsal.measures()).isGreaterThanOrEqualTo(MEASURES);
        assertThat(rehearsal.of(Verdict.STRANDED)).isNotEmpty();
        new Figure("rehearsal")
                .with("run", run)
                .with("measures", rehearsal.measures())
                .with("running", rehearsal.running().size())
                .with("stranded", rehearsal.of(Verdict.STRANDED).size())
                .with("timersDrawnAnew", rehearsal.timers().size())
                .with("askedOtherwise", rehearsal.asked().size())
                .with(
                        "finishedOtherwise",
                        rehearsal.finished().stream()
                                .mapToInt(Rehearsal.DoneOtherwise::courses)
                                .sum())
                .with("progressTold", told.get())
                .with("seconds", seconds)
                .tell();
        assertThat(seconds).isLessThan(60);
    }

    private void seed() throws Exception {
        var people = Executors.newFixedThreadPool(2);
        try {
            var opening = new ArrayList<Future<?>>();
            for (int n = 0; n < MEASURES / POINTS; n++) {
                int state = n % STATES;
                opening.add(people.submit(() -> open(desks.talks(InstrumentKind.TREATY, POINTS), state)));
            }
            for (var one : opening) one.get();
        } finally {
            people.shutdownNow();
        }
    }

    private static void open(Talks talks, int state) {
        var points = new MeasureId[POINTS];
        for (int place = 0; place < POINTS; place++) points[place] = talks.point(place);
        var paper = talks.proposes(points);
        if (state == 0) return;
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION);
        if (state == 1) return;
        talks.everyAgencyClears(paper).approves(paper);
        if (state == 2) return;
        talks.handsOver(paper);
    }
}
