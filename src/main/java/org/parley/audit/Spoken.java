package org.parley.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.Author;

/** Kinds, authors and days as sentences name them. */
final class Spoken {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Spoken() {}

    static String act(ActKind kind) {
        return switch (kind) {
            case PROPOSED -> "put forward";
            case RESUBMITTED -> "put forward again";
            case COUNTER_PROPOSED -> "counter-text";
            case REMINDED -> "reminder";
            case COMMUNICATED -> "words received";
            default -> kind.word().replace('_', ' ');
        };
    }

    static String author(Author author) {
        return switch (author.kind()) {
            case BOTH -> "both";
            case THIRD -> "neither side";
            case PARTY -> String.valueOf(author.party()).toUpperCase(Locale.ROOT);
        };
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String or(@Nullable String words, String otherwise) {
        return words == null || words.isBlank() ? otherwise : words;
    }
}
