package org.parley.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** When something happened in the world, as far as it is known: to the day, or only to the month. */
public record ActDate(YearMonth month, @Nullable Integer day) implements Comparable<ActDate> {
    public ActDate {
        if (day != null && !month.isValidDay(day)) throw new IllegalArgumentException(month + " has no day " + day);
    }

    public static ActDate of(LocalDate day) {
        return new ActDate(YearMonth.from(day), day.getDayOfMonth());
    }

    /** Reads {@code 2013-06-17} or {@code 2013-06}; anything else is an IllegalArgumentException naming the text. */
    public static ActDate parse(String text) {
        try {
            return text.length() == 7 ? new ActDate(YearMonth.parse(text), null) : of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'%s' is no date: write 2013-06-17, or 2013-06".formatted(text), e);
        }
    }

    /** The first day on which it can have happened. */
    public LocalDate first() {
        return day == null ? month.atDay(1) : month.atDay(day);
    }

    /** The last day on which it can have happened. */
    public LocalDate last() {
        return day == null ? month.atEndOfMonth() : month.atDay(day);
    }

    /** By the first possible day; a month comes before its days. */
    @Override
    public int compareTo(ActDate other) {
        int byDay = first().compareTo(other.first());
        return byDay != 0 ? byDay : Boolean.compare(day != null, other.day != null);
    }

    @Override
    public String toString() {
        return day == null ? month.toString() : first().toString();
    }
}
