package org.parley.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An agency that was asked for its position on a draft.
 *
 * @param dueOn the last day on which its position is waited for
 */
public record Asked(String agency, int draft, Mode mode, LocalDate dueOn, Instant at) {

    /** What its silence means; whatever it says counts in each mode. */
    public enum Mode {
        /** It must speak. */
        POSITION,
        /** Declared in the table of reviewers beforehand: its silence by the last day counts as clear. */
        SILENCE,
        /** It is told, and need not answer. */
        INFORMATION;

        /** As the table of reviewers writes it. */
        public static Mode ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether nobody waits for it any longer on that day. */
    boolean mayBeSilent(LocalDate today) {
        return mode == Mode.INFORMATION || (mode == Mode.SILENCE && today.isAfter(dueOn));
    }
}
