package org.parley.record;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it, before anybody writes, that every table which a module names tells the record of each row written. */
@Component
class RowWatch implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(RowWatch.class);

    private final JdbcTemplate db;
    private final RowSeals seals;
    private final TransactionTemplate transaction;
    private final Committing committing;

    RowWatch(JdbcTemplate db, RowSeals seals, TransactionTemplate transaction, Committing committing) {
        this.db = db;
        this.seals = seals;
        this.transaction = transaction;
        this.committing = committing;
    }

    /**
     * What stands in a table that is new to the record is taken in as it is. On H2 a new trigger ends the transaction, so each
     * table has one of its own; PostgreSQL does all or nothing, and one node at a time.
     */
    @Override
    public void afterPropertiesSet() {
        var unwatched = unwatched();
        if (seals.onH2()) for (var table : unwatched) transaction.executeWithoutResult(status -> watch(table));
        else if (!unwatched.isEmpty())
            transaction.executeWithoutResult(status -> {
                db.execute("select pg_advisory_xact_lock(7305)");
                unwatched().forEach(this::watch);
            });
    }

    private List<String> unwatched() {
        var watched = seals.watched();
        return seals.tables().stream().filter(table -> !watched.contains(table)).toList();
    }

    private void watch(String table) {
        var key = seals.key(table);
        db.execute(
                seals.onH2()
                        ? "create trigger %s after insert, update, delete on %s for each row call '%s'"
                                .formatted(RowSeals.trigger(table), table, RowTrigger.class.getName())
                        : "create trigger %s after insert or update or delete on %s for each row execute function record_row('%s')"
                                .formatted(RowSeals.trigger(table), table, String.join("', '", key)));
        int held = db.update("update %s set %s = %s".formatted(table, key.get(0), key.get(0)));
        if (held == 0) return;
        LOG.warn("{} rows of {} were taken into the record as they stood", held, table);
        committing.takesIn();
    }
}
