package org.parley.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sealed tables as they stand: which are watched, and every row with the hash of all that it holds. It writes nothing. */
@Component
class RowSeals {
    private static final String TRIGGER = "_is_sealed";

    private final JdbcTemplate db;
    private final List<String> tables;
    private final Map<String, List<String>> keys = new ConcurrentHashMap<>();
    private final boolean h2;

    RowSeals(JdbcTemplate db, ObjectProvider<SealedTables> modules) {
        this.db = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
        this.db.setFetchSize(2000);
        this.tables = modules.stream()
                .flatMap(module -> module.tables().stream())
                .sorted()
                .distinct()
                .toList();
        this.h2 = isH2(db);
    }

    static boolean isH2(JdbcTemplate db) {
        return Boolean.TRUE.equals(db.execute(
                (Connection it) -> it.getMetaData().getDatabaseProductName().equals("H2")));
    }

    /** Every table that a module names. */
    List<String> tables() {
        return tables;
    }

    boolean onH2() {
        return h2;
    }

    /** The trigger by which a table tells the record of its rows. */
    static String trigger(String table) {
        return table + TRIGGER;
    }

    /** The tables whose trigger is there and does its work. */
    Set<String> watched() {
        var watched = new HashSet<String>();
        for (var trigger : db.queryForList(
                h2
                        ? "select lower(trigger_name) from information_schema.triggers"
                        : "select tgname from pg_trigger where not tgisinternal and tgenabled <> 'D'",
                String.class))
            if (trigger.endsWith(TRIGGER)) watched.add(trigger.substring(0, trigger.length() - TRIGGER.length()));
        return watched;
    }

    /** The tables that there are. */
    Set<String> standing() {
        return Set.copyOf(db.queryForList("select lower(table_name) from information_schema.tables", String.class));
    }

    /** The columns by which a row of the table is named. */
    List<String> key(String table) {
        return keys.computeIfAbsent(
                table,
                any -> Objects.requireNonNull(db.execute((Connection it) ->
                        keyOf(it, String.valueOf(it.getSchema()), h2 ? table.toUpperCase(Locale.ROOT) : table))));
    }

    static List<String> keyOf(Connection connection, String schema, String table) throws SQLException {
        var names = new TreeMap<Integer, String>();
        try (var found = connection.getMetaData().getPrimaryKeys(null, schema, table)) {
            while (found.next())
                names.put(
                        found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
        if (names.isEmpty())
            throw new IllegalStateException("The table %s has no key to seal its rows by".formatted(table));
        return List.copyOf(names.values());
    }

    /** Every row of a table as it stands now, under its key and with the hash of all that it holds. */
    void each(String table, Consumer<Row> reader) {
        if (h2) eachOnH2(table, reader);
        else eachOnPostgres(table, reader);
    }

    private void eachOnPostgres(String table, Consumer<Row> reader) {
        var key = key(table).stream().map("it ->> '%s'"::formatted).toList();
        db.execute("set local timezone to 'UTC'");
        db.query(
                "select concat_ws('/', %s), encode(sha256(convert_to(it::text, 'UTF8')), 'hex'), it ->> 'party' from"
                                .formatted(String.join(", ", key))
                        + " (select jsonb_strip_nulls(to_jsonb(held)) as it from %s held) rows".formatted(table),
                row -> {
                    reader.accept(new Row(' ', table, row.getString(1), row.getString(2), row.getString(3)));
                });
    }

    private void eachOnH2(String table, Consumer<Row> reader) {
        var key = key(table);
        db.query("select * from " + table, row -> {
            var held = new TreeMap<String, Object>();
            var columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                var value = row.getObject(i);
                if (value != null) held.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), value);
            }
            var names = new ArrayList<String>();
            for (var name : key) names.add(String.valueOf(RowLines.textOrNull(held.get(name))));
            reader.accept(new Row(
                    ' ', table, String.join("/", names), RowLines.hash(held), RowLines.textOrNull(held.get("party"))));
        });
    }
}
