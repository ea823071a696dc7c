package org.parley.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days on which work on a measure was frozen: they stop working clocks only, and change nothing in law. */
final class Freezes {
    private final List<Span> over = new ArrayList<>();
    private @Nullable LocalDate since;

    private record Span(LocalDate from, LocalDate to) {}

    void begin(LocalDate day) {
        if (since == null) since = day;
    }

    void end(LocalDate day) {
        if (since == null) return;
        over.add(new Span(since, day));
        since = null;
    }

    boolean now() {
        return since != null;
    }

    long daysBetween(LocalDate from, LocalDate to) {
        long days = 0;
        for (var span : over) days += overlap(span, from, to);
        return since == null ? days : days + overlap(new Span(since, to), from, to);
    }

    private static long overlap(Span span, LocalDate from, LocalDate to) {
        var begin = span.from().isAfter(from) ? span.from() : from;
        var end = span.to().isBefore(to) ? span.to() : to;
        return Math.max(0, ChronoUnit.DAYS.between(begin, end));
    }
}
