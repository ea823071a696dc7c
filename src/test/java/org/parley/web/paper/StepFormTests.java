package org.parley.web.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.ActKind;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.measure.NewMeasure;
import org.parley.measure.PointPut;
import org.parley.measure.TextStatus;
import org.parley.paper.Channel;
import org.parley.paper.Drafting;
import org.parley.paper.Paper;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperState;
import org.parley.paper.Papers;
import org.parley.paper.Step;
import org.parley.party.People;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;

/** A step of a desk's own procedure: the paper goes on, or back to draft with a reason. */
@ExerciseTest
@AutoConfigureMockMvc
class StepFormTests {
    @Autowired
    private StepForm form;

    @Autowired
    private People people;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private Measures measures;

    @Autowired
    private Papers papers;

    private Paper paper;

    @BeforeEach
    void aPaperIsOnItsWay() {
        var desk = actor("desk");
        var subject = "Subject " + UUID.randomUUID();
        var talks = negotiations.open(desk, new PartyCode("xb"), "Brenn", subject, Marking.RESTRICTED);
        var point = new NewMeasure(null, null, "Lines between centres", InstrumentKind.AGENCY_ARRANGEMENT, "");
        var put = PointPut.first(measures.add(desk, talks.id(), point).id());
        paper = papers.openProposal(desk, talks.id(), List.of(put), null, "contacts resumed");
        var text = new Drafting.Text("en", TextStatus.AUTHENTIC, "a dedicated line");
        papers.saveDraft(
                desk,
                paper.id(),
                new Drafting(
                        PaperForm.NOTE_VERBALE,
                        Channel.DESK,
                        null,
                        Marking.RESTRICTED,
                        Marking.RESTRICTED,
                        false,
                        "The Ministry presents its compliments.",
                        List.of(new Drafting.Point(put.measure(), ActKind.PROPOSED, List.of(text), null)),
                        "",
                        null));
    }

    @Test
    void aStepThatIsDoneLetsThePaperGoOnAndStandsInItsCourse() {
        var before = now().state();
        assertThat(submits(true, "Both languages agree")).isEqualTo(Routing.of("stepDone", "yes"));
        assertThat(now().state()).isEqualTo(before);
        assertThat(lastStep().kind()).isEqualTo(Step.Kind.OWN_STEP);
        assertThat(lastReason()).isEqualTo("Legal scrubbing: Both languages agree");
    }

    @Test
    void aStepThatIsNotDoneSendsThePaperBackToDraftWithItsReason() {
        assertThat(submits(false, "The French says more")).isEqualTo(Routing.of("stepDone", "no"));
        assertThat(now().state()).isEqualTo(PaperState.DRAFTING);
        assertThat(lastStep().kind()).isEqualTo(Step.Kind.SENT_BACK);
        assertThat(lastReason()).isEqualTo("The French says more");
    }

    @Test
    void withoutAReasonNothingGoesBack() {
        var before = now().course();
        assertThatThrownBy(() -> submits(false, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the inward reason is empty");
        assertThat(now().course()).isEqualTo(before);
    }

    @Test
    void whoOnlyRegistersPapersTakesNoStepOnThem() {
        assertThatThrownBy(() -> form.submit(task(), actor("registrar"), new StepForm.Answer(true, null)))
                .isInstanceOf(Refusal.class);
        assertThat(lastStep().kind()).isNotEqualTo(Step.Kind.OWN_STEP);
    }

    private Routing submits(boolean done, String reason) {
        return form.submit(task(), actor("legal"), new StepForm.Answer(done, reason));
    }

    private TaskAt task() {
        return new TaskAt(
                "1",
                "Task_Scrub",
                "Legal scrubbing",
                "step",
                paper.party(),
                paper.negotiation(),
                Map.of("paperId", paper.id().value()),
                Instant.EPOCH,
                null,
                null);
    }

    private Paper now() {
        return papers.get(paper.party(), paper.id());
    }

    private Step lastStep() {
        var steps = now().course().steps();
        return steps.get(steps.size() - 1);
    }

    private String lastReason() {
        return Objects.requireNonNull(lastStep().reason()).words();
    }

    private Actor actor(String function) {
        return people.actor("xa." + function).orElseThrow();
    }
}
