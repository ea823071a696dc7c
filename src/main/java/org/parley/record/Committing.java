package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The last thing that any transaction of Parley does: its facts become leaves, and the rows it wrote are sealed in them.
 * So there is no leaf without the fact and no fact without the leaf, and a row that came by another road has neither.
 */
@Component
class Committing implements TransactionExecutionListener {
    private static final int ROWS_OF_A_LEAF = 1000;
    private static final String TAKES_IN = Committing.class.getName() + ".takesIn";
    private static final String LEAF =
            "insert into record_leaf (id, party, negotiation, kind, by_person, at, content, leaf_hash, tag)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** A leaf waits for its seal from the moment it is written: both in one statement, as either database has it. */
    private static final String LEAF_ON_H2 =
            "insert into record_waiting (leaf_id, party) select id, party from final table (%s)".formatted(LEAF);

    private static final String LEAF_ON_POSTGRES =
            "with leaf as (%s returning id, party) insert into record_waiting (leaf_id, party) select id, party from leaf"
                    .formatted(LEAF);

    private final JdbcTemplate db;
    private final DeskKeys keys;
    private final Clock clock;
    private final String leaf;
    /** Only for the benchmark, which measures what keeping costs; no setting and no other package can reach it. */
    volatile boolean rests;

    Committing(JdbcTemplate db, DeskKeys keys, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.clock = clock;
        this.leaf = RowSeals.isH2(db) ? LEAF_ON_H2 : LEAF_ON_POSTGRES;
    }

    /** The rows of the running transaction are taken in as they stood, not written by it. */
    void takesIn() {
        if (!TransactionSynchronizationManager.hasResource(TAKES_IN))
            TransactionSynchronizationManager.bindResource(TAKES_IN, true);
    }

    /** Of a transaction that tells no fact: the rows that it wrote all the same. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (!transaction.isReadOnly() && Gathering.found().isEmpty()) keep(List.of());
    }

    void keep(List<Kept> facts) {
        if (rests) return;
        var rows = rows();
        if (facts.isEmpty() && rows.isEmpty()) return;
        var leaves = new ArrayList<>(facts);
        seal(rows, leaves);
        write(leaves);
    }

    private List<Row> rows() {
        var lines = db.queryForObject("select record_rows()", String.class);
        if (lines == null || lines.isEmpty()) return List.of();
        boolean takenIn = TransactionSynchronizationManager.unbindResourceIfPossible(TAKES_IN) != null;
        return lines.lines()
                .map(Row::parse)
                .map(row -> takenIn ? row.takenIn() : row)
                .toList();
    }

    /** Each row goes into the last leaf of its desk; one that names no desk belongs to the row before it. */
    private void seal(List<Row> rows, List<Kept> leaves) {
        var desk = leaves.isEmpty() ? null : leaves.get(0).party;
        for (var row : rows) if (desk == null && row.party() != null) desk = new PartyCode(row.party());
        int sealed = 0;
        for (var row : rows) {
            if (row.party() != null) desk = new PartyCode(row.party());
            var home = desk == null ? anyDesk() : desk;
            last(leaves, home, ++sealed % ROWS_OF_A_LEAF == 0).with(row);
        }
    }

    private PartyCode anyDesk() {
        return new PartyCode(String.valueOf(db.queryForObject("select min(code) from party", String.class)));
    }

    private Kept last(List<Kept> leaves, PartyCode party, boolean anew) {
        for (int i = leaves.size() - 1; i >= 0 && !anew; i--)
            if (leaves.get(i).party.equals(party)) return leaves.get(i);
        var rows = Kept.rowsOf(party, now());
        leaves.add(rows);
        return rows;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void write(List<Kept> leaves) {
        var written = new ArrayList<@Nullable Object[]>();
        var beside = new ArrayList<Object[]>();
        for (var kept : leaves) {
            var content = kept.content();
            var hash = Hash.leaf(content.getBytes(StandardCharsets.UTF_8));
            written.add(new @Nullable Object[] {
                kept.id,
                kept.party.value(),
                kept.negotiation,
                kept.kind,
                kept.by,
                kept.at.atOffset(ZoneOffset.UTC),
                content,
                hash.hex(),
                keys.tag(kept.party, hash)
            });
            for (var words : kept.beside)
                beside.add(new Object[] {kept.party.value(), words.sha256(), words.content()});
        }
        db.batchUpdate(leaf, written);
        if (!beside.isEmpty())
            db.batchUpdate("insert into record_beside (party, sha256, content) values (?, ?, ?)", beside);
    }
}
