package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/** How the core's small types stand in columns, alike on both databases. */
final class Columns {
    private static final String BOTH = "*both";
    private static final String THIRD = "*third";

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Now, as finely as both databases keep it. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable String author(@Nullable Author author) {
        if (author == null) return null;
        return switch (author.kind()) {
            case BOTH -> BOTH;
            case THIRD -> THIRD;
            case PARTY -> String.valueOf(author.party());
        };
    }

    static Author author(String column) {
        if (column.equals(BOTH)) return Author.BOTH;
        return column.equals(THIRD) ? Author.THIRD : Author.of(new PartyCode(column));
    }

    static @Nullable Author authorOrNull(@Nullable String column) {
        return column == null ? null : author(column);
    }

    static @Nullable ActDate dateOrNull(@Nullable String column) {
        return column == null ? null : ActDate.parse(column);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
