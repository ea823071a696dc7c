package org.parley.record;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets the record rest on PostgreSQL, so that a benchmark can tell what keeping it costs: no trigger, no leaf. */
@TestComponent
public class KeepingSwitch {
    private final Committing committing;
    private final RowSeals tables;
    private final JdbcTemplate db;

    KeepingSwitch(Committing committing, RowSeals tables, JdbcTemplate db) {
        this.committing = committing;
        this.tables = tables;
        this.db = db;
    }

    public void keeps(boolean on) {
        committing.rests = !on;
        for (var table : tables.tables())
            db.execute("alter table %s %s trigger %s_is_sealed".formatted(table, on ? "enable" : "disable", table));
    }
}
