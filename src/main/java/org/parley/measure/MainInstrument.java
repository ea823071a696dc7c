package org.parley.measure;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text that a negotiation ended in: what both signed together, else what entered into force together, else what was
 * committed to together. Empty where nothing came of it so far.
 *
 * @param signedOn the day by which both had signed; null while one or both have not
 * @param enteredIntoForceOn the day on which most of it entered into force
 */
public record MainInstrument(
        Set<MeasureId> measures, @Nullable ActDate signedOn, @Nullable ActDate enteredIntoForceOn) {
    public MainInstrument {
        measures = Set.copyOf(measures);
    }

    public Optional<ActDate> signed() {
        return Optional.ofNullable(signedOn);
    }

    public Optional<ActDate> enteredIntoForce() {
        return Optional.ofNullable(enteredIntoForceOn);
    }

    /** Empty where either day is missing or known only to the month: a number of days is never guessed. */
    public OptionalLong daysFromSignatureToForce() {
        if (signedOn == null || enteredIntoForceOn == null) return OptionalLong.empty();
        if (signedOn.day() == null || enteredIntoForceOn.day() == null) return OptionalLong.empty();
        return OptionalLong.of(ChronoUnit.DAYS.between(signedOn.first(), enteredIntoForceOn.first()));
    }
}
