package org.parley.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Step.Kind;
import org.parley.instrument.Step.Side;
import org.parley.shared.Refusal;

/** How far an instrument has come toward force, by its steps; says what may follow. */
record Conclusion(Instrument instrument, List<Step> steps) {

    void requireSettled() {
        if (instrument.edition() == 0 || instrument.texts().isEmpty())
            throw new Refusal("text-not-settled", "The text is not settled yet");
    }

    /** From its initialling on, no party changes a text alone (Vienna Convention, art. 10); nor once both adopted it (art. 9). */
    void requireOpenText() {
        requireNotInitialled();
        if (adopted())
            throw new Refusal("text-adopted", "The text is adopted; it changes only where both sides adopt another");
    }

    boolean adopted() {
        return has(Kind.ADOPTED, Side.OURS) && has(Kind.ADOPTED, Side.THEIRS);
    }

    void requireAdopted() {
        if (instrument.terms().adoptedApart() && !adopted())
            throw new Refusal("not-adopted", "Both sides adopt the text before it is initialled");
    }

    /** An initialled text is authentic; it is not initialled again. */
    void requireNotInitialled() {
        if (has(Kind.INITIALLED, Side.OURS) || has(Kind.INITIALLED, Side.THEIRS))
            throw new Refusal(
                    "text-authentic",
                    "The text is initialled; it is corrected only by a joint act (Vienna Convention, art. 79)");
    }

    void requireInitialled() {
        if (!has(Kind.INITIALLED, Side.OURS) || !has(Kind.INITIALLED, Side.THEIRS))
            throw new Refusal("not-initialled", "Both sides initial the text before it is signed");
    }

    /** A signature ad referendum counts once confirmed (art. 12). */
    boolean signed(Side side) {
        return has(Kind.SIGNED, side) || has(Kind.SIGNATURE_CONFIRMED, side);
    }

    boolean unconfirmed(Side side) {
        return has(Kind.SIGNED_AD_REFERENDUM, side) && !signed(side);
    }

    /** What was done without authority has no effect until the state confirms it (art. 8); only what came before is confirmed. */
    Optional<String> unauthorised(Side side) {
        String rule = null;
        for (var step : steps) {
            if (!step.by(side)) continue;
            if (step.kind() == Kind.AUTHORITY_CONFIRMED) rule = null;
            else if (rule == null) rule = step.ruleBroken();
        }
        return Optional.ofNullable(rule);
    }

    Clause.Inputs inputs(@Nullable LocalDate theyReceivedOurs, @Nullable LocalDate weReceivedTheirs) {
        return new Clause.Inputs(
                signedOn(Side.OURS),
                signedOn(Side.THEIRS),
                received(Side.OURS, theyReceivedOurs),
                received(Side.THEIRS, weReceivedTheirs),
                day(Kind.EXCHANGED, Side.BOTH));
    }

    boolean has(Kind kind, Side side) {
        return steps.stream().anyMatch(step -> step.kind() == kind && step.by(side));
    }

    private @Nullable LocalDate signedOn(Side side) {
        var signed = day(Kind.SIGNED, side);
        return signed != null ? signed : day(Kind.SIGNATURE_CONFIRMED, side);
    }

    private @Nullable LocalDate received(Side side, @Nullable LocalDate byCommunication) {
        if (byCommunication != null) return byCommunication;
        return steps.stream()
                .filter(step -> step.kind() == Kind.NOTIFIED && step.by(side))
                .flatMap(step -> Optional.ofNullable(step.receivedOn()).stream())
                .findFirst()
                .orElse(null);
    }

    @Nullable LocalDate day(Kind kind, Side side) {
        return steps.stream()
                .filter(step -> step.kind() == kind && step.by(side))
                .map(Step::on)
                .findFirst()
                .orElse(null);
    }
}
