package org.parley.web.parts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parley.measure.ActDate;

/** A day, or a month where no day is known, as machines and as people read it. */
public record When(String iso, String label) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    public static When of(LocalDate day) {
        return new When(day.toString(), DAY.format(day));
    }

    public static When of(ActDate date) {
        return date.day() == null ? new When(date.toString(), MONTH.format(date.month())) : of(date.first());
    }
}
