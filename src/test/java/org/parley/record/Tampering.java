package org.parley.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody who rules the database and lays hands on one row: changes, deletes, inserts, swaps or back-dates. No trigger and
 * no foreign key is in the way; the transaction is rolled back by the caller.
 */
public final class Tampering {
    private static final List<String> OF_THE_RECORD =
            List.of("record_leaf", "record_entry", "record_checkpoint", "record_log", "record_beside", "record_key");
    /** The order of keeping proves nothing and is not claimed to. */
    private static final List<String> PROVES_NOTHING = List.of("kept", "tag");

    /** What was done, and to which row. */
    public record Deed(String what, String table, String key) {
        @Override
        public String toString() {
            return "%s %s %s".formatted(what, table, key);
        }
    }

    private final JdbcTemplate db;
    private final Random chance;
    private final boolean h2;
    private final Map<String, List<String>> keys = new TreeMap<>();

    public Tampering(JdbcTemplate db, Random chance, List<String> tables, boolean h2) {
        this.db = db;
        this.chance = chance;
        this.h2 = h2;
        for (var table : tables) addIfFilled(table);
        for (var table : OF_THE_RECORD) addIfFilled(table);
        if (h2) { // once, for on H2 this ends a transaction
            db.execute("set referential_integrity false");
            db.execute("drop trigger record_leaf_append_only");
        }
    }

    private void addIfFilled(String table) {
        var rows = db.queryForObject("select count(*) from " + table, Integer.class);
        if (rows != null && rows > 0)
            keys.put(
                    table,
                    Objects.requireNonNull(db.execute((Connection it) -> RowSeals.keyOf(
                            it, String.valueOf(it.getSchema()), h2 ? table.toUpperCase(Locale.ROOT) : table))));
    }

    public List<String> tables() {
        return List.copyOf(keys.keySet());
    }

    /** Does one thing to a row of that table; null where the row or the database does not allow it. */
    public @Nullable Deed one(String table) {
        if (!h2) db.execute("set local session_replication_role = replica");
        var rows = db.queryForList("select * from " + table);
        var row = rows.get(chance.nextInt(rows.size()));
        return switch (chance.nextInt(5)) {
            case 0 -> change(table, row, false);
            case 1 -> change(table, row, true);
            case 2 -> delete(table, row);
            case 3 -> insert(table, row);
            default -> swap(table, row, rows.get(chance.nextInt(rows.size())));
        };
    }

    private @Nullable Deed change(String table, Map<String, Object> row, boolean back) {
        var columns = new ArrayList<String>();
        for (var column : row.entrySet())
            if (!isKey(table, column.getKey())
                    && column.getValue() != null
                    && other(column.getValue()) != null
                    && isDate(column.getValue()) == back) columns.add(column.getKey());
        if (columns.isEmpty()) return null;
        var column = columns.get(chance.nextInt(columns.size()));
        set(table, row, column, other(row.get(column)));
        return new Deed((back ? "back-date " : "change ") + column, table, key(table, row));
    }

    private Deed delete(String table, Map<String, Object> row) {
        db.update("delete from %s where %s".formatted(table, where(table)), keyValues(table, row));
        return new Deed("delete", table, key(table, row));
    }

    private @Nullable Deed insert(String table, Map<String, Object> row) {
        var copy = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(row);
        copy.values().removeIf(Objects::isNull);
        copy.remove("kept");
        for (var key : copy.keySet().toArray(String[]::new))
            if ((isKey(table, key) || key.equalsIgnoreCase("id")) && !key.equalsIgnoreCase("party"))
                copy.put(key, Objects.requireNonNullElse(other(copy.get(key)), copy.get(key)));
        db.update(
                "insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", copy.keySet()),
                                String.join(
                                        ", ",
                                        copy.keySet().stream().map(any -> "?").toList())),
                copy.values().toArray());
        return new Deed("insert", table, key(table, copy));
    }

    private @Nullable Deed swap(String table, Map<String, Object> one, Map<String, Object> two) {
        for (var column : one.keySet()) {
            if (isKey(table, column) || one.get(column) == null || two.get(column) == null) continue;
            if (one.get(column).equals(two.get(column)) || PROVES_NOTHING.contains(column.toLowerCase(Locale.ROOT)))
                continue;
            set(table, one, column, two.get(column));
            set(table, two, column, one.get(column));
            return new Deed("swap " + column, table, key(table, one));
        }
        return null;
    }

    private void set(String table, Map<String, Object> row, String column, @Nullable Object value) {
        var values = new ArrayList<@Nullable Object>();
        values.add(value);
        values.addAll(List.of(keyValues(table, row)));
        db.update("update %s set %s = ? where %s".formatted(table, column, where(table)), values.toArray());
    }

    /** Another value of the same kind; null where none can be thought of. */
    private static @Nullable Object other(@Nullable Object value) {
        if (value instanceof String text)
            return text.length() > 1 && text.length() < 12 ? text.substring(1) : text + "x";
        if (value instanceof Boolean flag) return !flag;
        if (value instanceof Integer number) return number + 1;
        if (value instanceof Long number) return number + 1;
        if (value instanceof java.sql.Date day)
            return java.sql.Date.valueOf(day.toLocalDate().minusDays(1));
        if (value instanceof java.sql.Timestamp time) return new java.sql.Timestamp(time.getTime() - 86_400_000);
        if (value instanceof java.time.OffsetDateTime time) return time.minusDays(1);
        return null;
    }

    private static boolean isDate(Object value) {
        return value instanceof java.util.Date || value instanceof java.time.OffsetDateTime;
    }

    private boolean isKey(String table, String column) {
        var name = column.toLowerCase(Locale.ROOT);
        return keyOf(table).contains(name) || PROVES_NOTHING.contains(name);
    }

    private List<String> keyOf(String table) {
        return Objects.requireNonNull(keys.get(table));
    }

    private String where(String table) {
        return String.join(
                " and ", keyOf(table).stream().map(key -> key + " = ?").toList());
    }

    private Object[] keyValues(String table, Map<String, Object> row) {
        return keyOf(table).stream().map(row::get).toArray();
    }

    private String key(String table, Map<String, Object> row) {
        try {
            var parts = new ArrayList<String>();
            for (var value : keyValues(table, row)) parts.add(RowLines.text(value));
            return String.join("/", parts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The peaks of a log of these leaves, as its row holds them. */
    public static String peaks(List<String> hashes) {
        var frontier = new Frontier();
        hashes.forEach(hash -> frontier.append(Hash.ofHex(hash)));
        return Sealing.joined(frontier.peaks());
    }

    /** Puts another key in the desk's place and signs every checkpoint with it. */
    public static void signAnew(JdbcTemplate db, String party) {
        var other = SampleLog.newKey();
        db.update(
                "update record_key set verifier = ? where party = ?",
                other.key().toString(),
                party);
        for (var row : db.queryForList("select size, note from record_checkpoint where party = ?", party)) {
            var text = SignedNote.parse(String.valueOf(row.get("note"))).text();
            db.update(
                    "update record_checkpoint set note = ? where party = ? and size = ?",
                    SignedNote.unsigned(text)
                            .signed(other.key(), other.secret())
                            .written(),
                    party,
                    row.get("size"));
        }
    }
}
