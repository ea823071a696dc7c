package org.parley.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An agency that was asked for its position on a draft.
 *
 * @param dueOn the last day on which its position is waited for
 * @param inPlaceOf the agency that it succeeds on this paper
 * @param positionsStand whether what that one said stands until the words change
 */
public record Asked(
        String agency,
        int draft,
        Mode mode,
        LocalDate dueOn,
        Instant at,
        @Nullable String inPlaceOf,
        boolean positionsStand) {

    public Asked(String agency, int draft, Mode mode, LocalDate dueOn, Instant at) {
        this(agency, draft, mode, dueOn, at, null, false);
    }

    /** Whom a table names may have been succeeded. */
    Asked of(String other) {
        return new Asked(other, draft, mode, dueOn, at);
    }

    /** Where several come to one agency it must speak if any had to, by the earliest day. */
    Asked stricter(Asked other) {
        var day = dueOn.isBefore(other.dueOn) ? dueOn : other.dueOn;
        return new Asked(agency, draft, mode.compareTo(other.mode) <= 0 ? mode : other.mode, day, at);
    }

    /** Put to a successor, by the same day. */
    Asked by(String successor, boolean stand, Instant now) {
        return new Asked(successor, draft, mode, dueOn, now, agency, stand);
    }

    /** Asked already, and now in another one's place as well; it must speak if either had to. */
    Asked also(Asked other, boolean stand, Instant now) {
        var stricter = mode.compareTo(other.mode) <= 0 ? mode : other.mode;
        return new Asked(agency, draft, stricter, dueOn, now, other.agency, stand);
    }

    /** Nobody waits for it any longer; what it said stands. */
    Asked toldOnly(Instant now) {
        return new Asked(agency, draft, Mode.INFORMATION, dueOn, now);
    }

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
