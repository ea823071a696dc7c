package org.parley.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that every table which a module names is watched: its triggers tell the record of each row written, and the
 * rows it holds can be compared with what was sealed.
 */
@Component
class RowSeals implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(RowSeals.class);

    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final Committing committing;
    private final List<String> tables;
    private boolean h2;

    RowSeals(
            JdbcTemplate db,
            TransactionTemplate transaction,
            Committing committing,
            ObjectProvider<SealedTables> modules) {
        this.db = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
        this.db.setFetchSize(2000);
        this.transaction = transaction;
        this.committing = committing;
        this.tables = modules.stream()
                .flatMap(module -> module.tables().stream())
                .sorted()
                .distinct()
                .toList();
    }

    List<String> tables() {
        return tables;
    }

    /** Before anybody writes: what stands in a table that is new to the record is taken in as it is. */
    @Override
    public void afterPropertiesSet() {
        h2 = Boolean.TRUE.equals(db.execute(
                (Connection it) -> it.getMetaData().getDatabaseProductName().equals("H2")));
        if (tables.stream().allMatch(this::isWatched)) return;
        transaction.executeWithoutResult(status -> {
            if (!h2) db.execute("select pg_advisory_xact_lock(7305)");
            for (var table : tables) if (!isWatched(table)) watch(table);
        });
    }

    boolean isWatched(String table) {
        var count = db.queryForObject(
                h2
                        ? "select count(*) from information_schema.triggers where lower(trigger_name) = ?"
                        : "select count(*) from pg_trigger where tgname = ?",
                Integer.class,
                table + "_is_sealed");
        return count != null && count > 0;
    }

    private void watch(String table) {
        var key = key(table);
        db.execute(
                h2
                        ? "create trigger %s_is_sealed after insert, update, delete on %s for each row call '%s'"
                                .formatted(table, table, RowTrigger.class.getName())
                        : "create trigger %s_is_sealed after insert or update or delete on %s for each row execute function record_row('%s')"
                                .formatted(table, table, String.join("', '", key)));
        int held = db.update("update %s set %s = %s".formatted(table, key.get(0), key.get(0)));
        if (held == 0) return;
        LOG.warn("{} rows of {} were taken into the record as they stood", held, table);
        committing.takesIn();
    }

    private List<String> key(String table) {
        return Objects.requireNonNull(db.execute((Connection it) ->
                keyOf(it, String.valueOf(it.getSchema()), h2 ? table.toUpperCase(Locale.ROOT) : table)));
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
            var names = new java.util.ArrayList<String>();
            for (var name : key) names.add(String.valueOf(RowLines.textOrNull(held.get(name))));
            reader.accept(new Row(
                    ' ', table, String.join("/", names), RowLines.hash(held), RowLines.textOrNull(held.get("party"))));
        });
    }
}
