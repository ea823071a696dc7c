package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.process.SmallDesk.ARDEN;
import static org.parley.process.SmallDesk.BRENN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.exchange.CommunicationArrived;
import org.parley.exchange.CommunicationReported;
import org.parley.exchange.SeriesLink;
import org.parley.measure.AnswerDateMoved;
import org.parley.measure.NegotiationId;
import org.parley.measure.SubmissionAnswered;
import org.parley.measure.SubmissionReconsidered;
import org.parley.paper.ProposalOpened;
import org.parley.shared.DomainEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class CoursesTests {
    @Autowired
    private SmallDesk desk;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Door door;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void twoDesks() {
        desk.open();
    }

    @Test
    void aProposalOpenedStartsItsCourseOnce() {
        var negotiation = proposalOpened();
        happened(new ProposalOpened(ARDEN, negotiation.value(), "xa.desk", id, "p" + id));
        var course = course("proposal", negotiation);
        assertThat(course.getTenantId()).isEqualTo("xa");
        assertThat(runtime.getVariables(course.getId()))
                .containsEntry("proposalId", id)
                .containsEntry("paperId", "p" + id);
    }

    @Test
    void whatIsRolledBackStartsNothing() {
        var negotiation = desk.negotiation(ARDEN);
        var opened = new ProposalOpened(ARDEN, negotiation.value(), "xa.desk", id, "p" + id);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(opened);
            status.setRollbackOnly();
        });
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(negotiation.value())
                        .count())
                .isZero();
        happened(opened);
        course("proposal", negotiation);
    }

    @Test
    void anAnswerWakesThePlaceThatWaitsForIt() {
        var negotiation = proposalOpened();
        happened(new SubmissionAnswered(ARDEN, negotiation.value(), "xa.desk", id));
        assertThat(openTask(negotiation)).isEqualTo("Task_DecideNextStep");
    }

    @Test
    void aChangeOfMindWakesItToo() {
        var negotiation = proposalOpened();
        happened(new SubmissionReconsidered(ARDEN, negotiation.value(), "xa.desk", id));
        assertThat(openTask(negotiation)).isEqualTo("Task_DecideNextStep");
    }

    @Test
    void anAnswerThatNobodyWaitsForDoesNothing() {
        var negotiation = proposalOpened();
        happened(new SubmissionAnswered(
                ARDEN, negotiation.value(), "xa.desk", UUID.randomUUID().toString()));
        happened(new SubmissionAnswered(BRENN, negotiation.value(), "xb.desk", id));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(negotiation.value())
                        .count())
                .isZero();
    }

    @Test
    void twoPlacesThatWaitForOneAnswerAreAFault() {
        var negotiation = proposalOpened();
        desk.start(ARDEN, "proposal", negotiation, Map.of("proposalId", id));
        assertThatThrownBy(() -> happened(new SubmissionAnswered(ARDEN, negotiation.value(), "xa.desk", id)))
                .hasMessage("2 places of one desk wait for Answered " + id);
    }

    @Test
    void aNewDayForTheAnswerMovesTheTimer() {
        var negotiation = proposalOpened();
        var course = course("proposal", negotiation).getId();
        var day = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        door.run(() -> runtime.setVariable(course, "day", Date.from(day)));
        happened(new AnswerDateMoved(ARDEN, negotiation.value(), null, id));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(course)
                        .singleResult()
                        .getDuedate()
                        .toInstant())
                .isEqualTo(day);
    }

    @Test
    void aCommunicationThatArrivesTwiceIsRegisteredOnce() {
        var arrived = new CommunicationArrived(ARDEN, null, null, id, SeriesLink.first("0".repeat(64)), List.of());
        happened(arrived);
        happened(arrived);
        var course = course("incoming", new NegotiationId(id));
        assertThat(runtime.getVariable(course.getId(), "communicationId")).isEqualTo(id);
        assertThat(openTask(new NegotiationId(id))).isEqualTo("Task_Register");
    }

    @Test
    void aReportOfTheMissionComesInByItsOwnStart() {
        var negotiation = desk.negotiation(ARDEN);
        happened(new CommunicationReported(ARDEN, negotiation.value(), "xa.mission", id));
        assertThat(openTask(negotiation)).isEqualTo("Task_Register");
    }

    private NegotiationId proposalOpened() {
        var negotiation = desk.negotiation(ARDEN);
        happened(new ProposalOpened(ARDEN, negotiation.value(), "xa.desk", id, "p" + id));
        return negotiation;
    }

    private void happened(DomainEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private ProcessInstance course(String process, NegotiationId negotiation) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(negotiation.value())
                .singleResult();
    }

    private String openTask(NegotiationId negotiation) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(negotiation.value())
                .singleResult()
                .getTaskDefinitionKey();
    }
}
