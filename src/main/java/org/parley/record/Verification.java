package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves a running desk from its own rows: every leaf is what was hashed, in its place, under checkpoints that the desk
 * signed, and every row of every sealed table is what the last leaf that speaks of it says.
 */
@Service
public class Verification {
    private final JdbcTemplate db;
    private final Archive archive;
    private final DeskKeys keys;
    private final RowSeals tables;

    Verification(JdbcTemplate db, Archive archive, DeskKeys keys, RowSeals tables) {
        this.db = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
        this.db.setFetchSize(2000); // a million leaves are read, not held
        this.archive = archive;
        this.keys = keys;
        this.tables = tables;
    }

    /** Something wrong with a log. @param place of the leaf, or the size of a checkpoint; the largest for what has no leaf */
    public record Fault(long place, String sentence) {}

    /** The first fault of the desk's log in its order, or nothing where all of it holds. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Fault> verify(PartyCode party) {
        return first(log(party, new RowLedger()));
    }

    /** The first fault of any desk's log or of any row that it speaks of. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Fault> verifyAll() {
        var rows = new RowLedger();
        var faults = new ArrayList<Fault>();
        for (var code : db.queryForList("select code from party union select party from record_log", String.class))
            faults.addAll(log(code, rows));
        var spokenOf = new TreeSet<>(tables.tables());
        spokenOf.addAll(rows.tables());
        for (var table : spokenOf) {
            if (!tables.isWatched(table))
                faults.add(new Fault(Long.MAX_VALUE, "The table %s is no longer watched".formatted(table)));
            rows.compare(table, tables::each);
        }
        faults.addAll(rows.faults());
        return first(faults);
    }

    private static Optional<Fault> first(List<Fault> faults) {
        return faults.stream().min(Comparator.comparingLong(Fault::place));
    }

    private List<Fault> log(String code, RowLedger rows) {
        try {
            return log(new PartyCode(code), rows);
        } catch (IllegalArgumentException e) {
            return List.of(new Fault(Long.MAX_VALUE, "A log or a party has no proper code: " + code));
        }
    }

    private List<Fault> log(PartyCode party, RowLedger rows) {
        var signed = new SignedHeads(db, archive, party);
        var log = new LogCheck(db, party, rows, signed.sizes());
        log.run();
        log.runWaiting((hash, tag) -> keys.accepts(party, hash, tag));
        var faults = log.faults();
        if (faults.isEmpty()) faults.addAll(signed.against(log, keys.existing(party)));
        faults.addAll(outside(party, log));
        faults.addAll(beside(party, log));
        return faults;
    }

    /** What the row of leaves does not hold: leaves that nobody will seal, and a log that says it is longer than it is. */
    private List<Fault> outside(PartyCode party, LogCheck log) {
        var faults = new ArrayList<Fault>();
        db.query(
                """
                select leaf.id, leaf.kind, leaf.at from record_leaf leaf
                where leaf.party = ? and not exists (select 1 from record_entry entry where entry.leaf_id = leaf.id)
                  and not exists (select 1 from record_waiting waiting where waiting.leaf_id = leaf.id) order by leaf.kept""",
                row -> {
                    faults.add(new Fault(
                            log.frontier().size(),
                            "The leaf %s, %s of %s, never came into the row: Parley did not keep it"
                                    .formatted(row.getString(1), row.getString(2), row.getObject(3))));
                },
                party.value());
        var left = db.queryForList(
                "select size || ' ' || peaks from record_log where party = ?", String.class, party.value());
        var frontier = log.frontier();
        var right = frontier.size() + " " + Sealing.joined(frontier.peaks());
        if (frontier.size() > 0 || !left.isEmpty())
            if (!left.equals(List.of(right)))
                faults.add(new Fault(
                        frontier.size(),
                        "The log of %s ends at %d, but was left off elsewhere or with another head"
                                .formatted(party, frontier.size())));
        return faults;
    }

    private List<Fault> beside(PartyCode party, LogCheck log) {
        var faults = new ArrayList<Fault>();
        var owed = log.words().owed();
        db.query(
                "select sha256, content from record_beside where party = ?",
                row -> {
                    var sha256 = row.getString(1);
                    owed.remove(sha256);
                    var place = log.words().leafOf(sha256);
                    if (place == null)
                        faults.add(new Fault(
                                Long.MAX_VALUE, "Words lie under %s, of which no leaf speaks".formatted(sha256)));
                    else if (!sha256.equals(sha256(row.getString(2))))
                        faults.add(new Fault(
                                place,
                                "%s: the words beside it are not those that it names".formatted(named(party, place))));
                },
                party.value());
        owed.values().stream()
                .min(Comparator.naturalOrder())
                .ifPresent(place -> faults.add(
                        new Fault(place, "%s: the words beside it are gone".formatted(named(party, place)))));
        return faults;
    }

    private static String sha256(String words) {
        return HexFormat.of().formatHex(Hash.sha256().digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    private String named(PartyCode party, long place) {
        return db
                .queryForList(
                        """
                        select leaf.content from record_entry entry join record_leaf leaf on leaf.id = entry.leaf_id
                        where entry.party = ? and entry.place = ?""",
                        String.class,
                        party.value(),
                        place)
                .stream()
                .findFirst()
                .map(content -> Leaf.named(place, content))
                .orElse("A leaf that waits for its seal");
    }
}
