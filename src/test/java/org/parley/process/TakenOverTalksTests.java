package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.process.SmallDesk.ARDEN;
import static org.parley.process.SmallDesk.BRENN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.parley.chronicle.GoingOn;
import org.parley.instrument.Instruments;
import org.parley.measure.Histories;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Talks that are brought in with their history go on from where it left them. */
@ExerciseTest
class TakenOverTalksTests {
    private static final String HISTORY =
            """
            id: %s
            title: Talks on two harbours
            instrument: agreement
            parties:
                - {code: AR, name: Arden}
                - {code: BR, name: Brenn}
            measures:
                - {id: silent, title: A line between the harbours}
                - {id: refused, title: Joint patrols}
                - {id: countered, title: A table of signals}
                - {id: agreed, title: Rules of passage}
                - {id: theirs, title: A joint registry}
                - {id: remarked, title: Exchange of officers}
                - {id: aside, title: A common flag}
            events:
                - {seq: 1, date: "2025-03-01", side: AR, kind: proposed, measures: [all], text: All points are put, source: a register, confidence: high}
                - {seq: 2, date: "2025-03-20", side: BR, kind: acknowledged, measures: [silent], text: Receipt, source: a register, confidence: high}
                - {seq: 3, date: "2025-04-01", side: BR, kind: rejected, measures: [refused], text: Not now, source: a register, confidence: high}
                - {seq: 4, date: "2025-04-01", side: BR, kind: counter_proposed, measures: [countered], text: Other signals, source: a register, confidence: high}
                - {seq: 5, date: "2025-04-02", side: BR, kind: accepted, measures: [agreed], text: As it stands, source: a register, confidence: high}
                - {seq: 6, date: "2025-04-03", side: BR, kind: rejected, formal: false, measures: [remarked], text: A remark, source: a newspaper, confidence: medium}
                - {seq: 7, date: "2025-04-04", side: AR, kind: withdrawn, proposer: AR, measures: [theirs], text: Taken back, source: a register, confidence: high}
                - {seq: 8, date: "2025-04-05", side: BR, kind: proposed, measures: [theirs], text: A registry of theirs, source: a register, confidence: high}
                - {seq: 9, date: "2025-04-06", side: AR, kind: shelved, measures: [aside], text: Laid aside, source: a register, confidence: high}
            """;

    @Autowired
    GoingOn live;

    @Autowired
    Measures measures;

    @Autowired
    Submissions submissions;

    @Autowired
    Histories histories;

    @Autowired
    Instruments instruments;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngine engine;

    @Test
    void theRightTaskWaitsForEachPoint() {
        var talks = live.bring(history("harbours"), ARDEN, "xa.desk").negotiation();

        assertThat(waiting(talks, "refused")).containsExactly("Decide next step");
        assertThat(waiting(talks, "countered")).containsExactly("Decide next step");
        for (var unanswered : List.of("silent", "remarked")) {
            assertThat(waiting(talks, unanswered)).isEmpty();
            assertThat(state(talks, unanswered)).isEqualTo(SubmissionState.WITH_THE_COUNTERPART);
        }
        assertThat(tasks(talks))
                .containsExactlyInAnyOrder("Decide next step", "Decide next step", "Decide reply", "Decide reply");

        new DueTimers(engine, management).fire();

        for (var unanswered : List.of("silent", "remarked"))
            assertThat(waiting(talks, unanswered)).containsExactly("Decide what silence calls for");
    }

    @Test
    void whatIsDecidedWaitsForNobody() {
        var talks = live.bring(history("harbours-decided"), ARDEN, "xa.desk").negotiation();

        assertThat(state(talks, "agreed")).isEqualTo(SubmissionState.SETTLED);
        assertThat(instruments.free(ARDEN, talks))
                .extracting(Measure::commonRef)
                .containsExactly("agreed");
        assertThat(state(talks, "aside")).isEqualTo(SubmissionState.SHELVED);
        assertThat(submissions.of(ARDEN, measure(talks, "theirs"))).isEmpty();
    }

    @Test
    void theOtherPartyOfTheSameHistoryHasTheRepliesToDecide() {
        var theirs = HISTORY.formatted("harbours-brenn").replace("AR", "xa").replace("BR", "xb");

        var talks = live.bring(theirs.getBytes(StandardCharsets.UTF_8), BRENN, "xb.desk")
                .negotiation();

        assertThat(tasks(talks)).containsExactly("Decide reply");
        assertThat(state(talks, "countered")).isEqualTo(SubmissionState.WITH_THE_COUNTERPART);
    }

    @Test
    void takingOverAddsNothingToTheHistory() {
        var talks = live.bring(history("harbours-told"), ARDEN, "xa.desk").negotiation();

        var standing = histories.of(ARDEN, talks).standing();

        assertThat(standing.counts().submissionRounds()).isEqualTo(2);
        assertThat(standing.counts().counterProposals()).isEqualTo(1);
        assertThat(standing.counts().rejections()).isEqualTo(2);
        assertThat(standing.counts().rejectionsFormal()).isEqualTo(1);
        assertThat(standing.of(measure(talks, "refused")).timesPut()).isEqualTo(1);
    }

    @Test
    void bringingThemInTwiceStartsNothingAnew() {
        var first = live.bring(history("harbours-twice"), ARDEN, "xa.desk");
        var open = tasks(first.negotiation());
        var courses = courses(first.negotiation());

        var again = live.bring(history("harbours-twice"), ARDEN, "xa.desk");

        assertThat(again.changed()).isFalse();
        assertThat(again.negotiation()).isEqualTo(first.negotiation());
        assertThat(tasks(first.negotiation())).isEqualTo(open);
        assertThat(courses(first.negotiation())).isEqualTo(courses);
    }

    @Test
    void aRealProgrammeGoesOnAtTheDeskOfWhoPutIt() {
        var talks =
                live.bring(file("ru-us-ict-programme-2020"), ARDEN, "xa.desk").negotiation();

        new DueTimers(engine, management).fire();

        assertThat(tasks(talks)).isNotEmpty().isSubsetOf("Decide what silence calls for", "Decide next step");
    }

    private static byte[] history(String id) {
        return HISTORY.formatted(id).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String id) {
        try {
            return new ClassPathResource("sample/chronicles/%s.yaml".formatted(id)).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MeasureId measure(NegotiationId talks, String name) {
        return measures.byCommonRef(talks, name).orElseThrow().id();
    }

    private SubmissionState state(NegotiationId talks, String name) {
        var put = submissions.of(ARDEN, measure(talks, name));
        if (put.isEmpty()) put = submissions.of(BRENN, measure(talks, name));
        assertThat(put).hasSize(1);
        return put.get(0).state();
    }

    private List<String> tasks(NegotiationId talks) {
        return tasks.createTaskQuery().processInstanceBusinessKey(talks.value()).list().stream()
                .map(task -> task.getName())
                .sorted()
                .toList();
    }

    private List<String> waiting(NegotiationId talks, String name) {
        var submission = submissions.of(ARDEN, measure(talks, name)).get(0).id();
        return tasks.createTaskQuery().processInstanceBusinessKey(talks.value()).list().stream()
                .filter(task -> submission.value().equals(variable(task.getExecutionId())))
                .map(task -> task.getName())
                .toList();
    }

    private Object variable(String execution) {
        return runtime.getVariable(execution, "submissionId");
    }

    private long courses(NegotiationId talks) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(talks.value())
                .count();
    }
}
