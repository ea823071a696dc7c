package org.parley.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the making: its leaf is still to be looked up, and its texts still to be compared with those before.
 *
 * @param texts the wordings it brought, at the depth of substance
 */
record Noted(
        PointFile.Sort sort,
        PointFile.Side side,
        LocalDate day,
        Instant at,
        String what,
        String who,
        @Nullable String basis,
        List<Wording> texts,
        @Nullable String words,
        @Nullable String reason,
        List<String> marks,
        String subject,
        String leafKind,
        int n) {

    record Wording(String language, String status, String words) {}

    static Noted of(
            PointFile.Sort sort,
            PointFile.Side side,
            Instant at,
            String what,
            String who,
            String subject,
            String leafKind,
            int n) {
        return new Noted(
                sort,
                side,
                Columns.day(at),
                at,
                what,
                who,
                null,
                List.of(),
                null,
                null,
                List.of(),
                subject,
                leafKind,
                n);
    }

    Noted on(LocalDate happened) {
        return new Noted(sort, side, happened, at, what, who, basis, texts, words, reason, marks, subject, leafKind, n);
    }

    Noted basis(@Nullable String ground) {
        return new Noted(sort, side, day, at, what, who, ground, texts, words, reason, marks, subject, leafKind, n);
    }

    Noted saying(List<Wording> wordings, @Nullable String said, @Nullable String why) {
        return new Noted(sort, side, day, at, what, who, basis, wordings, said, why, marks, subject, leafKind, n);
    }

    Noted marked(List<String> all) {
        return new Noted(sort, side, day, at, what, who, basis, texts, words, reason, all, subject, leafKind, n);
    }
}
