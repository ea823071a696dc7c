package org.parley.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.parley.exchange.CommunicationArrived;
import org.parley.exchange.CommunicationReported;
import org.parley.exchange.CommunicationTakenOver;
import org.parley.instrument.CounterpartNotified;
import org.parley.instrument.InstrumentOpened;
import org.parley.instrument.Instruments;
import org.parley.measure.AnswerDateMoved;
import org.parley.measure.NegotiationId;
import org.parley.measure.Outcome;
import org.parley.measure.ProposalTakenOver;
import org.parley.measure.ReadingGiven;
import org.parley.measure.ReceiptProved;
import org.parley.measure.SubmissionAnswered;
import org.parley.measure.SubmissionReconsidered;
import org.parley.paper.NoteOpened;
import org.parley.paper.PaperRecalled;
import org.parley.paper.ProposalOpened;
import org.parley.paper.ReminderOpened;
import org.parley.shared.PartyCode;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns what happened into the course that the diagrams draw for it: starts a process, or wakes the one place that waits
 * for it. Runs in the transaction of the fact, so that neither is ever without the other.
 */
@Component
class Courses {
    private final Door door;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient database;
    private final Instruments instruments;

    Courses(
            Door door,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            JdbcClient database,
            Instruments instruments) {
        this.door = door;
        this.runtime = runtime;
        this.management = management;
        this.database = database;
        this.instruments = instruments;
    }

    @EventListener
    void on(ProposalOpened proposal) {
        start(
                new Course(proposal.party(), "proposal", proposal.proposalId()),
                proposal.negotiation(),
                Map.of("proposalId", proposal.proposalId(), "paperId", proposal.paperId()));
    }

    @EventListener
    void on(ReminderOpened reminder) {
        start(
                new Course(reminder.party(), "paper", reminder.paperId()),
                reminder.negotiation(),
                Map.of("paperId", reminder.paperId()));
    }

    @EventListener
    void on(NoteOpened note) {
        start(new Course(note.party(), "paper", note.paperId()), note.negotiation(), Map.of("paperId", note.paperId()));
    }

    @EventListener
    void on(InstrumentOpened instrument) {
        start(
                new Course(instrument.party(), "instrument", instrument.instrumentId()),
                instrument.negotiation(),
                Map.of("instrumentId", instrument.instrumentId()));
    }

    @EventListener
    void on(CommunicationReported communication) {
        start(
                new Course(communication.party(), "incoming", communication.communicationId()),
                communication.negotiation(),
                Map.of("communicationId", communication.communicationId()));
    }

    /** The paper left before this desk kept the file; whoever waits goes on waiting, an answer in hand is decided on. */
    @EventListener
    void on(ProposalTakenOver proposal) {
        resume(
                new Course(proposal.party(), "proposal", proposal.proposalId()),
                proposal.negotiation(),
                "Gateway_PaperSent",
                Map.of("proposalId", proposal.proposalId(), "paperOutcome", "sent"));
    }

    /** It is registered and read already; only the reply is to be decided. */
    @EventListener
    void on(CommunicationTakenOver communication) {
        resume(
                new Course(communication.party(), "incoming", communication.communicationId()),
                communication.negotiation(),
                "Task_DecideReply",
                Map.of("communicationId", communication.communicationId()));
    }

    /** Until somebody has registered it under a negotiation, a communication goes by its own id. */
    @EventListener
    void on(CommunicationArrived communication) {
        var id = communication.communicationId();
        var key = Optional.ofNullable(communication.negotiation()).orElse(id);
        once(new Course(communication.party(), "incoming", id), () -> runtime.createMessageCorrelation(
                        Message.COMMUNICATION_RECEIVED.starting())
                .tenantId(communication.party().value())
                .processInstanceBusinessKey(key)
                .setVariable("communicationId", id)
                .correlateStartMessage());
    }

    @EventListener
    void on(SubmissionAnswered submission) {
        wake(submission.party(), Message.ANSWERED.to(submission.submissionId()));
    }

    @EventListener
    void on(SubmissionReconsidered submission) {
        wake(submission.party(), Message.RECONSIDERED.to(submission.submissionId()));
    }

    @EventListener
    void on(PaperRecalled paper) {
        wake(paper.party(), Message.PAPER_RECALLED.to(paper.paperId()));
    }

    @EventListener
    void on(CounterpartNotified notification) {
        wake(notification.party(), Message.NOTIFIED.to(notification.instrumentId()));
    }

    /** Whatever proves a notification may be the last thing that an instrument waits for. */
    @EventListener
    void on(ReceiptProved receipt) {
        wakeInstruments(receipt.party(), receipt.negotiation());
    }

    @EventListener
    void on(ReadingGiven reading) {
        if (reading.outcome() == Outcome.PROCEDURES_COMPLETE) wakeInstruments(reading.party(), reading.negotiation());
    }

    private void wakeInstruments(PartyCode party, String negotiation) {
        for (var instrument : instruments.notified(party, new NegotiationId(negotiation)))
            wake(party, "Notified " + instrument);
    }

    /** The timer beside the wait for the answer asks its diagram again for the day. */
    @EventListener
    void on(AnswerDateMoved submission) {
        waiting(submission.party(), Message.ANSWERED.to(submission.submissionId()))
                .ifPresent(place -> door.run(() -> management
                        .createJobQuery()
                        .executionId(place.getExecutionId())
                        .timers()
                        .list()
                        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false))));
    }

    private void start(Course course, String negotiation, Map<String, Object> carried) {
        once(course, () -> runtime.createProcessInstanceByKey(course.process())
                .processDefinitionTenantId(course.party().value())
                .businessKey(negotiation)
                .setVariables(carried)
                .execute());
    }

    /** Starts a course in the middle, where a history that is brought in left it. */
    private void resume(Course course, String negotiation, String place, Map<String, Object> carried) {
        once(course, () -> runtime.createProcessInstanceByKey(course.process())
                .processDefinitionTenantId(course.party().value())
                .businessKey(negotiation)
                .setVariables(carried)
                .startBeforeActivity(place)
                .execute());
    }

    /** A fact that is told twice starts one course; its row is there before the course, which may tell it again. */
    private void once(Course course, Supplier<ProcessInstance> start) {
        if (isKnown(course)) return;
        database.sql("insert into course (party, process, subject) values (:party, :process, :subject)")
                .param("party", course.party().value())
                .param("process", course.process())
                .param("subject", course.subject())
                .update();
        var instance = door.open(start);
        database.sql("insert into course_run (party, process, subject, instance) values (?, ?, ?, ?)")
                .params(course.party().value(), course.process(), course.subject(), instance.getProcessInstanceId())
                .update();
    }

    private boolean isKnown(Course course) {
        return database.sql(
                                """
                        select count(*) from course
                        where party = :party and process = :process and subject = :subject""")
                        .param("party", course.party().value())
                        .param("process", course.process())
                        .param("subject", course.subject())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Where nobody waits, the gateway asks the domain when it comes there, and finds what happened. */
    private void wake(PartyCode party, String message) {
        waiting(party, message)
                .ifPresent(place -> door.run(() -> runtime.messageEventReceived(message, place.getExecutionId())));
    }

    private Optional<EventSubscription> waiting(PartyCode party, String message) {
        var places = door.open(() -> runtime.createEventSubscriptionQuery()
                .eventType("message")
                .eventName(message)
                .tenantIdIn(party.value())
                .list());
        if (places.size() > 1)
            throw new IllegalStateException("%d places of one desk wait for %s".formatted(places.size(), message));
        return places.stream().findFirst();
    }

    private record Course(PartyCode party, String process, String subject) {}
}
