package org.parley.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;

/**
 * One putting of a point to the counterpart.
 *
 * @param receivedOn the day on which they are proved to have had it; null while that is not proved
 * @param answerWantedBy the day the paper asks an answer by
 * @param lookAgainOn the day somebody set to look at it again
 */
public record Submission(
        SubmissionId id,
        NegotiationId negotiation,
        ProposalId proposal,
        MeasureId measure,
        SubmissionState state,
        @Nullable LocalDate putOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate answerWantedBy,
        @Nullable LocalDate lookAgainOn,
        @Nullable LocalDate lookAgainSetOn) {
    /** How long we wait for proof of delivery before somebody asks the mission. */
    static final int DAYS_TO_PROVE_DELIVERY = 14;
    /** How long we wait where the paper names no day. */
    static final int DAYS_WITHOUT_A_DEADLINE = 30;

    /** The day on which somebody looks at the silence; there is always one. */
    public LocalDate answerBy(LocalDate today) {
        if (lookAgainOn != null) return lookAgainOn;
        var put = putOn == null ? today : putOn;
        if (receivedOn == null) {
            var proof = put.plusDays(DAYS_TO_PROVE_DELIVERY);
            return answerWantedBy != null && answerWantedBy.isBefore(proof) ? answerWantedBy.plusDays(1) : proof;
        }
        return answerWantedBy != null ? answerWantedBy.plusDays(1) : receivedOn.plusDays(DAYS_WITHOUT_A_DEADLINE);
    }

    /**
     * After the desk decided about it.
     *
     * @param inHand the answers nobody has decided on, all of which the person must have seen
     * @param seen the ids of the readings that the person decided on
     * @param standing every reading of an answer to this submission that stands, in the order given
     * @param acceptedByUs whether we accepted a text of theirs on this point since we put it
     */
    Submission decided(
            NextStep step,
            List<Reading> inHand,
            Set<String> seen,
            List<Reading> standing,
            boolean acceptedByUs,
            @Nullable LocalDate until,
            LocalDate today) {
        if (state != SubmissionState.WITH_THE_COUNTERPART)
            throw new Refusal(
                    "decided-already", "This point is %s; nobody waits for a decision".formatted(state.label()));
        if (inHand.stream().anyMatch(reading -> !seen.contains(reading.id())))
            throw new Refusal("newer-answer", "Another answer came in since you opened this form; read it first");
        if (step == NextStep.SETTLED) requireAgreed(standing, acceptedByUs);
        if (step == NextStep.WAIT) return waiting(until, today);
        return new Submission(
                id, negotiation, proposal, measure, step.state(), putOn, receivedOn, answerWantedBy, null, null);
    }

    /** Waiting on until a day that lies ahead. */
    Submission waiting(@Nullable LocalDate until, LocalDate today) {
        if (until == null || !until.isAfter(today))
            throw new Refusal("future-day-needed", "Name the day until which we wait on; it must lie ahead", "until");
        return new Submission(
                id, negotiation, proposal, measure, state, putOn, receivedOn, answerWantedBy, until, today);
    }

    /** Settled by an answer that came after it was decided, when nobody waited for it any more. */
    Submission settledLate(List<Reading> standing, boolean acceptedByUs) {
        if (state.open() || state == SubmissionState.NOT_PUT || state == SubmissionState.SETTLED)
            throw new Refusal(
                    "not-late", "This point is %s; no late answer settles it".formatted(state.label()), "takenUp");
        requireAgreed(standing, acceptedByUs);
        return new Submission(
                id,
                negotiation,
                proposal,
                measure,
                SubmissionState.SETTLED,
                putOn,
                receivedOn,
                answerWantedBy,
                null,
                null);
    }

    /** Silence never settles a point, nor does a word that their capital has not confirmed. */
    private static void requireAgreed(List<Reading> standing, boolean acceptedByUs) {
        if (acceptedByUs) return;
        var answers = standing.stream().filter(r -> r.outcome().answers()).toList();
        if (answers.isEmpty())
            throw new Refusal(
                    "silence-is-no-answer",
                    "Nothing of theirs agrees to this point; silence settles nothing",
                    "nextStep");
        var last = answers.get(answers.size() - 1).outcome();
        if (last == Outcome.AGREED_AD_REFERENDUM)
            throw new Refusal(
                    "ad-referendum",
                    "They agreed ad referendum: wait on until their capital has confirmed",
                    "nextStep");
        if (last != Outcome.AGREED)
            throw new Refusal(
                    "not-agreed",
                    "Their last answer is read as %s; that settles nothing".formatted(last.label()),
                    "nextStep");
    }

    /** Days since proved receipt, frozen ones included; none while delivery is not proved. */
    public long daysSinceReceipt(LocalDate today) {
        return receivedOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(receivedOn, today));
    }
}
