package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On H2, what PostgreSQL does in its own language: one line for each row that a transaction wrote; public for the database. */
public final class RowLines {
    private RowLines() {}

    /** The lines of the running transaction, which are gone after that. */
    public static String take(Connection connection) throws SQLException {
        var lines = new StringBuilder();
        try (var select = connection.prepareStatement(
                "select line from record_row_line where tx = transaction_id() order by number")) {
            var rows = select.executeQuery();
            while (rows.next()) lines.append(rows.getString(1)).append('\n');
        }
        if (lines.isEmpty()) return "";
        try (var delete = connection.prepareStatement("delete from record_row_line where tx = transaction_id()")) {
            delete.executeUpdate();
        }
        return lines.toString();
    }

    /** The hash of all that a row holds, whatever the order of its columns; what is null does not count. */
    static String hash(Map<String, Object> sorted) throws SQLException {
        var text = new StringBuilder();
        for (var column : sorted.entrySet()) {
            var value = text(column.getValue());
            text.append(column.getKey().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(value.length())
                    .append(' ');
            text.append(value).append('\n');
        }
        return HexFormat.of().formatHex(Hash.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static String text(Object value) throws SQLException {
        if (value instanceof Clob clob) return clob.getSubString(1, Math.toIntExact(clob.length()));
        if (value instanceof OffsetDateTime time) return time.toInstant().toString();
        if (value instanceof byte[] bytes) return HexFormat.of().formatHex(bytes);
        return value.toString();
    }

    static @Nullable String textOrNull(@Nullable Object value) throws SQLException {
        return value == null ? null : text(value);
    }
}
