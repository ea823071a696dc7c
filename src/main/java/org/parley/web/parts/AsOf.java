package org.parley.web.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The day of which a page is asked, on either clock, and the axis it is chosen on.
 *
 * @param known as it was known on that day, in place of as it stood
 * @param from the first day of the axis
 * @param to its last day
 */
public record AsOf(
        LocalDate day,
        boolean known,
        LocalDate from,
        LocalDate to,
        List<Mark> ours,
        List<Mark> theirs,
        List<Band> freezes) {
    private static final double WIDTH = 1000;

    /** Where something was sent, from 0 to 1000. */
    public record Mark(double x) {}

    /** A stretch of the axis, from 0 to 1000. */
    public record Band(double x, double width) {}

    public AsOf {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        freezes = List.copyOf(freezes);
    }

    /**
     * What a request asks for, before the axis is known; a controller's argument, read from the query.
     *
     * @param asOf a day that was not given is today
     * @param swap set by htmx, which takes the moving parts of the page alone
     */
    public record Asked(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @Nullable String clock,
            @BindParam("HX-Request") @Nullable String swap) {

        /** The template itself, or its fragment {@code swapped} where only that is asked for. */
        public String view(String template) {
            return swap == null ? template : template + " :: swapped";
        }

        public boolean known() {
            return "known".equals(clock);
        }

        public LocalDate day(LocalDate latest) {
            return asOf == null ? latest : asOf;
        }

        /** The instant up to which entries count; null where everything that is on record today does. */
        public @Nullable Instant knownAt(LocalDate latest) {
            return known() ? day(latest).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC) : null;
        }
    }

    /** How many days the axis has. */
    public long length() {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** Where the slider stands on it. */
    public long at() {
        return Math.max(0, Math.min(length(), day.toEpochDay() - from.toEpochDay()));
    }

    /** Where a day lies on an axis from one day to another, from 0 to 1000. */
    public static double place(LocalDate day, LocalDate from, LocalDate to) {
        double length = Math.max(1, to.toEpochDay() - from.toEpochDay());
        double x = WIDTH * (day.toEpochDay() - from.toEpochDay()) / length;
        return Math.round(Math.max(0, Math.min(WIDTH, x)) * 10) / 10.0;
    }
}
