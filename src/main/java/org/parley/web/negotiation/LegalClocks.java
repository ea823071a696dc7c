package org.parley.web.negotiation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.LegalDate;
import org.parley.web.parts.When;

/**
 * The next legal dates of a negotiation as its board shows them.
 *
 * @param frozenSince since when contacts are frozen, in which these clocks run on; null while they are not
 */
public record LegalClocks(@Nullable When frozenSince, List<Line> lines) {
    public static final LegalClocks NONE = new LegalClocks(null, List.of());

    public LegalClocks {
        lines = List.copyOf(lines);
    }

    /**
     * One date.
     *
     * @param voice how loudly it is said: passed, near, soon, ahead
     */
    public record Line(When on, String left, String what, String href, String voice) {
        static Line of(LegalDate date, LocalDate today) {
            return new Line(
                    When.of(date.on()),
                    left(ChronoUnit.DAYS.between(today, date.on())),
                    Character.toUpperCase(date.what().charAt(0)) + date.what().substring(1),
                    date.href(),
                    date.voice(today).name().toLowerCase(Locale.ROOT));
        }

        private static String left(long days) {
            if (days == 0) return "today";
            if (days == 1) return "tomorrow";
            return days > 0 ? "in %d days".formatted(days) : days == -1 ? "yesterday" : "%d days ago".formatted(-days);
        }
    }
}
