package org.parley.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActDate;

/**
 * The day of which a question is asked, on one of two clocks.
 *
 * @param known as it was known to the desk on that day, in place of as it stood in the world
 */
public record AsAt(LocalDate day, boolean known) {
    public static AsAt stood(LocalDate day) {
        return new AsAt(day, false);
    }

    /** The end of the day. */
    public Instant end() {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The instant up to which entries count; null where everything that is on record today does. */
    public @Nullable Instant knownAt() {
        return known ? end() : null;
    }

    /** Whether what happened on that day and was recorded at that instant counts. */
    public boolean counts(ActDate happenedOn, Instant recordedAt) {
        return known ? counts(recordedAt) : !happenedOn.first().isAfter(day);
    }

    /** Whether what this desk did at an instant counts: doing and recording are one. */
    public boolean counts(Instant at) {
        return at.isBefore(end());
    }
}
