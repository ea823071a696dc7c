package org.parley.instrument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day that law sets and no freeze of contacts moves.
 *
 * @param what what happens on it, or until it, in a sentence's words
 * @param href where it is looked into
 */
public record LegalDate(LocalDate on, String what, String href) {
    private static final int NEAR = 14;
    private static final int SOON = 60;

    /** How loudly it is said. */
    public enum Voice {
        PASSED,
        NEAR,
        SOON,
        AHEAD
    }

    public Voice voice(LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, on);
        if (days < 0) return Voice.PASSED;
        if (days <= NEAR) return Voice.NEAR;
        return days <= SOON ? Voice.SOON : Voice.AHEAD;
    }
}
