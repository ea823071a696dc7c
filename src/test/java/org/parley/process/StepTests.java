package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.InstrumentKind;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperId;
import org.parley.process.migration.Redrawn;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A failed step is taken again and a task goes to somebody else: with a reason, by whom it is for, in line in the history. */
@ExerciseTest
@Import({Hands.class, Fixture.class, DueTimers.class, Redrawn.class})
class StepTests {
    @Autowired
    private Fixture desks;

    @Autowired
    private Hands hands;

    @Autowired
    private FailedSteps failed;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Interventions interventions;

    @Autowired
    private WorklistDrift drift;

    @Autowired
    private Door door;

    @Autowired
    private ManagementService management;

    @Autowired
    private DueTimers timers;

    @Autowired
    private JdbcClient database;

    private Talks talks;

    @BeforeEach
    void talksBegin() {
        talks = desks.talks(InstrumentKind.TREATY, 1);
    }

    @AfterEach
    void theWorklistIsInStep() {
        assertThat(drift.check().isNone()).isTrue();
    }

    @Test
    void aFailedStepIsTakenAgainWithAReason() {
        var step = failedReview();

        assertThat(failed.of(hands.person("xa.admin")))
                .filteredOn(one -> one.id().equals(step))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.element()).isEqualTo("BoundaryEvent_ReviewOver");
                    assertThat(one.about()).startsWith("paper 001, point 1, file ");
                });
        failed.retry(hands.person("xa.head"), step, "The database is back");
        assertThat(failed.of(hands.person("xa.head")))
                .extracting(FailedSteps.FailedStep::id)
                .doesNotContain(step);
        timers.fire(step);

        assertThat(interventions.of(
                        talks.negotiation().party(), talks.negotiation().id(), talks.point(0)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Intervention.Kind.RETRIED);
                    assertThat(one.by()).isEqualTo("xa.head");
                    assertThat(one.why()).isEqualTo("The database is back");
                });
        assertThat(leaves("StepRetried")).isOne();
        assertThat(hands.offered("xa.desk"))
                .filteredOn(
                        entry -> entry.negotiation().equals(talks.negotiation().id()))
                .extracting(Worklist.Entry::form)
                .containsExactly("impasse");
    }

    @Test
    void onlyTheHeadAndTheOwnerOfTheDeskHaveAStepTakenAgain() {
        var step = failedReview();

        for (var person : List.of("xa.admin", "xa.desk", "xa.auditor", "xb.head", "xb.owner"))
            assertThatThrownBy(() -> failed.retry(hands.person(person), step, "So"))
                    .as(person)
                    .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> failed.retry(hands.person("xa.owner"), step, " "))
                .isInstanceOf(Refusal.class);
        assertThat(failed.of(hands.person("xb.admin")))
                .extracting(FailedSteps.FailedStep::id)
                .doesNotContain(step);
        assertThatThrownBy(() -> failed.of(hands.person("xa.desk"))).isInstanceOf(Refusal.class);
    }

    @Test
    void anApprovalGoesToAnotherOfficeWhileTheHeadIsAway() {
        var paper = cleared();
        var task = talks.tasks("approve", paper.value()).get(0);

        handovers.toOffice(hands.person("xa.owner"), task, Role.TREATY_OFFICER, "The head is on leave");

        assertThatThrownBy(() -> hands.open("xa.head", task)).isInstanceOf(Refusal.class);
        talks.approves(paper);
        assertThat(talks.tasks("hand-over", paper.value())).hasSize(1);
        assertThat(interventions.of(
                        talks.negotiation().party(), talks.negotiation().id()))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).contains("Approve for sending", "xa.treaty"));
        assertThat(leaves("TaskHandedOver")).isOne();
    }

    @Test
    void aTaskGoesToAPersonWhoMayDoItAndToNobodyElse() {
        var paper = talks.proposes(talks.point(0));
        var task = talks.tasks("draft", paper.value()).get(0);
        var head = hands.person("xa.head");

        assertThat(handovers.takers(head, task).people())
                .extracting(person -> person.id())
                .contains("xa.desk", "xa.treaty", "xa.legal")
                .doesNotContain("xa.admin", "xa.cert", "xb.desk");
        for (var person : List.of("xa.admin", "xa.cert", "xb.desk", "nobody"))
            assertThatThrownBy(() -> handovers.toPerson(head, task, person, "So"))
                    .as(person)
                    .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> handovers.toOffice(head, task, Role.REGISTRAR, "So"))
                .isInstanceOf(Refusal.class);
        handovers.toPerson(head, task, "xa.treaty", "The desk officer was posted away");

        assertThat(hands.open("xa.treaty", task).task().assignee()).isEqualTo("xa.treaty");
    }

    @Test
    void nobodyElseHandsTasksOver() {
        var task = talks.tasks("draft", talks.proposes(talks.point(0)).value()).get(0);

        for (var person : List.of("xa.admin", "xa.desk", "xa.auditor", "xb.head", "xb.owner"))
            assertThatThrownBy(() -> handovers.toPerson(hands.person(person), task, "xa.treaty", "So"))
                    .as(person)
                    .isInstanceOf(Refusal.class);
        assertThat(handovers.open(hands.person("xb.owner")))
                .extracting(Handovers.OpenTask::taskId)
                .doesNotContain(task);
    }

    private PaperId cleared() {
        var paper = talks.proposes(talks.point(0));
        talks.drafts(paper, PaperForm.NOTE_VERBALE, Channel.MISSION).everyAgencyClears(paper);
        return paper;
    }

    /** The last day of a review could not be acted on. */
    private String failedReview() {
        var paper = talks.proposes(talks.point(0));
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION);
        var job = database.sql(
                        """
                        select job.id_ from act_ru_job job join act_ru_variable v on v.proc_inst_id_ = job.process_instance_id_
                        where v.name_ = 'paperId' and v.text_ = ?""")
                .param(paper.value())
                .query(String.class)
                .single();
        door.run(() -> management.setJobRetries(job, 0));
        return job;
    }

    private int leaves(String kind) {
        return database.sql("select count(*) from record_leaf where kind = ? and negotiation = ?")
                .params(kind, talks.negotiation().id().value())
                .query(Integer.class)
                .single();
    }
}
