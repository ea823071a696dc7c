package org.parley.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The trigger that tells the record of each row written on H2; public because the database calls it by name. */
public final class RowTrigger implements Trigger {
    private String schema = "";
    private String table = "";
    private volatile List<String> columns = List.of();
    private volatile List<Integer> key = List.of();

    @Override
    public void init(
            Connection connection, String schemaName, String triggerName, String tableName, boolean before, int type) {
        schema = schemaName;
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        var row = after == null ? before : after;
        if (row == null) return;
        if (columns.size() != row.length) learn(connection);
        var held = new TreeMap<String, Object>();
        for (int i = 0; i < row.length; i++) if (row[i] != null) held.put(columns.get(i), row[i]);
        var line = CanonicalJson.array()
                .add(before == null ? "I" : after == null ? "D" : "U")
                .add(table.toLowerCase(Locale.ROOT))
                .add(key(row))
                .add(RowLines.hash(held))
                .add(RowLines.textOrNull(held.get("party")));
        try (var insert =
                connection.prepareStatement("insert into record_row_line (tx, line) values (transaction_id(), ?)")) {
            insert.setString(1, CanonicalJson.of(line));
            insert.executeUpdate();
        }
    }

    private String key(Object[] row) throws SQLException {
        var parts = new ArrayList<String>();
        for (int place : key) parts.add(RowLines.text(row[place]));
        return String.join("/", parts);
    }

    private synchronized void learn(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        var places = new TreeMap<Integer, String>();
        var data = connection.getMetaData();
        try (var found = data.getColumns(null, schema, table, null)) {
            while (found.next()) places.put(found.getInt("ORDINAL_POSITION"), found.getString("COLUMN_NAME"));
        }
        places.values().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        var indexes = new ArrayList<Integer>();
        for (var name : RowSeals.keyOf(connection, schema, table)) indexes.add(names.indexOf(name));
        key = List.copyOf(indexes);
        columns = List.copyOf(names);
    }
}
