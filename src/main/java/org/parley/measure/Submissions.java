package org.parley.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was put to the counterpart, point by point, and what became of it. */
@Service
public class Submissions {
    private static final Set<Outcome> NO_ANSWER_TO_US = EnumSet.of(
            Outcome.PUT_TO_US, Outcome.REMINDER, Outcome.PROCEDURES_COMPLETE, Outcome.REMARK_ONLY, Outcome.PASSED_OVER);

    private final SubmissionRows rows;
    private final Negotiations negotiations;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            SubmissionRows rows, Negotiations negotiations, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.negotiations = negotiations;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** The points of a proposal that are with the counterpart; decided ones stay out, so a loop may enter anew. */
    public Collection<String> open(String proposalId) {
        return rows.waiting(proposalId);
    }

    /** Whether an answer was read that nobody has decided on. */
    public boolean answerInHand(String submissionId) {
        return !rows.answers(submissionId, true).isEmpty();
    }

    /** The start of the day on which somebody looks at the silence; there is always one. */
    public Date answerBy(String submissionId) {
        var submission = rows.held(submissionId)
                .orElseThrow(() -> new IllegalStateException("There is no submission " + submissionId))
                .submission();
        return Date.from(
                submission.answerBy(today()).atStartOfDay(clock.getZone()).toInstant());
    }

    /** The desk that put it; for what a diagram calls, which knows no more than the id. */
    public PartyCode desk(SubmissionId id) {
        return rows.held(id.value())
                .orElseThrow(() -> new IllegalStateException("There is no submission " + id))
                .party();
    }

    public Submission get(PartyCode party, SubmissionId id) {
        return rows.find(party, id).orElseThrow(() -> new Refusal("unknown-submission", "This desk put no such point"));
    }

    /** The submission of that point that is in preparation or with the counterpart; there is one at most. */
    public Optional<Submission> openOf(PartyCode party, MeasureId measure) {
        return of(party, measure).stream()
                .filter(submission -> submission.state().open())
                .findFirst();
    }

    /** Every submission of a point, oldest first. */
    public List<Submission> of(PartyCode party, MeasureId measure) {
        return rows.ofMeasure(party, measure);
    }

    public List<Submission> of(PartyCode party, ProposalId proposal) {
        return rows.ofProposal(party, proposal);
    }

    public List<Submission> of(PartyCode party, NegotiationId negotiation) {
        return rows.ofNegotiation(party, negotiation);
    }

    /** The threads from earlier submissions to later ones. */
    public List<SubmissionLink> lineage(PartyCode party, NegotiationId negotiation) {
        return rows.lineage(party, negotiation);
    }

    /** The answers that nobody has decided on, in the order in which they were read. */
    public List<Reading> undecidedReadings(PartyCode party, SubmissionId id) {
        return rows.answers(get(party, id).id().value(), true);
    }

    /** Every answer to it that stands, decided on or not. */
    public List<Reading> answers(PartyCode party, SubmissionId id) {
        return rows.answers(get(party, id).id().value(), false);
    }

    /** The other points of the same proposal that are silent as well, their day to look again past. */
    public List<Submission> silentBeside(PartyCode party, SubmissionId id) {
        var one = get(party, id);
        return of(party, one.proposal()).stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.state() == SubmissionState.WITH_THE_COUNTERPART)
                .filter(other -> !other.answerBy(today()).isAfter(today()))
                .filter(other -> !answerInHand(other.id().value()))
                .toList();
    }

    /**
     * Decides what becomes of a point that is with the counterpart.
     *
     * @param readingsSeen the ids of the readings decided on; one that came since makes the form stale
     * @param until the future day until which we wait on; null for every other step
     */
    @Transactional
    public Submission decide(
            Actor actor,
            SubmissionId id,
            Set<String> readingsSeen,
            NextStep step,
            String inwardReason,
            @Nullable LocalDate until) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.lock(List.of(get(actor.party(), id).negotiation()));
        requireReason(inwardReason);
        var submission = get(actor.party(), id);
        var inHand = rows.answers(id.value(), true);
        var decided = submission.decided(
                step,
                inHand,
                readingsSeen,
                rows.answers(id.value(), false),
                rows.acceptedByUs(actor.party(), submission),
                until,
                today());
        rows.save(decided);
        rows.decision(id, step, inHand, until, inwardReason, actor.person(), Columns.now(clock));
        recordAct(actor, submission, step);
        publishDecision(actor, submission, step, inHand, until, inwardReason);
        return decided;
    }

    /** Waits on in silence until a day that lies ahead. */
    @Transactional
    public Submission waitOn(Actor actor, SubmissionId id, @Nullable LocalDate until, String inwardReason) {
        return decide(actor, id, Set.of(), NextStep.WAIT, inwardReason, until);
    }

    /** Takes up an answer that came when nobody waited any more: the point is settled by their act alone. */
    @Transactional
    public Submission settleLate(Actor actor, SubmissionId id, String inwardReason) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.lock(List.of(get(actor.party(), id).negotiation()));
        requireReason(inwardReason);
        var submission = get(actor.party(), id);
        var inHand = rows.answers(id.value(), true);
        var settled =
                submission.settledLate(rows.answers(id.value(), false), rows.acceptedByUs(actor.party(), submission));
        rows.save(settled);
        rows.decision(id, NextStep.SETTLED, inHand, null, inwardReason, actor.person(), Columns.now(clock));
        publishDecision(actor, submission, NextStep.SETTLED, inHand, null, inwardReason);
        return settled;
    }

    /** We changed our mind about a point that still waits: it comes back to the desk for a decision. */
    @Transactional
    public void reconsider(Actor actor, SubmissionId id, String why) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.lock(List.of(get(actor.party(), id).negotiation()));
        requireReason(why);
        var submission = get(actor.party(), id);
        if (submission.state() != SubmissionState.WITH_THE_COUNTERPART)
            throw new Refusal(
                    "not-waiting",
                    "This point is %s; only one that waits for an answer can be reconsidered"
                            .formatted(submission.state().label()));
        events.publishEvent(new SubmissionReconsidered(
                actor.party(), submission.negotiation().value(), actor.person(), id.value()));
    }

    /** The submission that words on a point speak to: the open one, else the latest, which nobody waits for. */
    @Nullable Submission spokenTo(PartyCode party, MeasureId measure, Outcome outcome) {
        if (NO_ANSWER_TO_US.contains(outcome)) return null;
        var open = openOf(party, measure);
        if (open.isPresent()) return open.get();
        var put = of(party, measure).stream()
                .filter(submission -> submission.state() != SubmissionState.NOT_PUT)
                .toList();
        return put.isEmpty() ? null : put.get(put.size() - 1);
    }

    void add(
            PartyCode party,
            NegotiationId negotiation,
            ProposalId proposal,
            MeasureId measure,
            Set<PointPut> origins,
            int place) {
        var submission = new Submission(
                SubmissionId.next(),
                negotiation,
                proposal,
                measure,
                SubmissionState.IN_PREPARATION,
                null,
                null,
                null,
                null,
                null);
        rows.insert(party, submission, place);
        for (var origin : origins) {
            if (origin.predecessor() == null) continue;
            var predecessor = get(party, origin.predecessor());
            if (!predecessor.negotiation().equals(negotiation))
                throw new Refusal("other-negotiation", "The earlier submission belongs to another negotiation");
            rows.link(submission.id(), predecessor.id(), origin.relation());
        }
    }

    void received(PartyCode party, String by, ProposalId proposal, LocalDate day) {
        for (var one : of(party, proposal)) {
            if (one.state() != SubmissionState.WITH_THE_COUNTERPART) continue;
            rows.save(new Submission(
                    one.id(),
                    one.negotiation(),
                    one.proposal(),
                    one.measure(),
                    one.state(),
                    one.putOn(),
                    day,
                    one.answerWantedBy(),
                    one.lookAgainOn(),
                    one.lookAgainSetOn()));
            moved(party, by, one);
        }
    }

    /** After a freeze: every day to look again moves by the days that it was frozen. */
    void shift(PartyCode party, String by, NegotiationId negotiation, LocalDate frozenOn, LocalDate thawedOn) {
        for (var one : of(party, negotiation)) {
            if (one.state() != SubmissionState.WITH_THE_COUNTERPART) continue;
            var from = frozenOn;
            if (one.lookAgainSetOn() != null && one.lookAgainSetOn().isAfter(from)) from = one.lookAgainSetOn();
            else if (one.putOn() != null && one.putOn().isAfter(from)) from = one.putOn();
            long days = ChronoUnit.DAYS.between(from, thawedOn);
            if (days <= 0) continue;
            rows.save(new Submission(
                    one.id(),
                    one.negotiation(),
                    one.proposal(),
                    one.measure(),
                    one.state(),
                    one.putOn(),
                    one.receivedOn(),
                    one.answerWantedBy(),
                    one.answerBy(from).plusDays(days),
                    thawedOn));
            moved(party, by, one);
        }
    }

    private void moved(PartyCode party, String by, Submission submission) {
        events.publishEvent(new AnswerDateMoved(
                party, submission.negotiation().value(), by, submission.id().value()));
    }

    private void recordAct(Actor actor, Submission submission, NextStep step) {
        if (step != NextStep.SHELVED && step != NextStep.WITHDRAWN) return;
        var negotiation = negotiations.get(actor.party(), submission.negotiation());
        var kind = step == NextStep.SHELVED ? ActKind.SHELVED : ActKind.WITHDRAWN;
        var us = Author.of(actor.party());
        acts.record(
                NewAct.of(negotiation, us, kind, List.of(submission.measure()), ActDate.of(today()), actor.person()));
    }

    private void publishDecision(
            Actor actor,
            Submission submission,
            NextStep step,
            List<Reading> on,
            @Nullable LocalDate until,
            String inwardReason) {
        events.publishEvent(new SubmissionDecided(
                actor.party(),
                submission.negotiation().value(),
                actor.person(),
                submission.id().value(),
                step,
                on.stream().map(Reading::id).toList(),
                until,
                inwardReason));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank())
            throw new Refusal("reason-missing", "Say why, for the desk and the record", "inwardReason");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
