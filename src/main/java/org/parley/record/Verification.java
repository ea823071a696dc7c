package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

    /**
     * Something that does not hold.
     *
     * @param desk in whose record; null where no desk's record speaks of it
     * @param place of the leaf, or the size of a checkpoint; the largest for what has no leaf
     */
    public record Fault(@Nullable PartyCode desk, long place, String sentence) {}

    /** What a verification came to. @param faults all that does not hold, the earliest leaf first @param found what was looked at */
    public record Report(List<Fault> faults, List<String> found) {
        public Report {
            faults = faults.stream()
                    .sorted(Comparator.comparingLong(Fault::place))
                    .toList();
            found = List.copyOf(found);
        }

        public Optional<Fault> first() {
            return faults.stream().findFirst();
        }
    }

    /** The first fault of the desk's log in its order, or nothing where all of it holds. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Fault> verify(PartyCode party) {
        var check = new Check(archive.all());
        check.log(party.value());
        return check.report().first();
    }

    /** The first fault of any desk's log or of any row that it speaks of. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Fault> verifyAll() {
        return report().first();
    }

    /** Every desk's log, and every row of every sealed table. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report report() {
        var check = new Check(archive.all());
        for (var code :
                db.queryForList("select code from party union select party from record_log order by 1", String.class))
            check.log(code);
        check.rows();
        return check.report();
    }

    /**
     * One verification under way. The archive was read before the database, for a desk that works on goes on sealing: so no
     * checkpoint is younger than the log that it is held against.
     */
    private final class Check {
        private final Map<String, List<String>> archived;
        private final RowLedger rows = new RowLedger();
        private final List<Fault> faults = new ArrayList<>();
        private final List<String> found = new ArrayList<>();

        private Check(Map<String, List<String>> archived) {
            this.archived = archived;
        }

        Report report() {
            return new Report(faults, found);
        }

        void log(String code) {
            try {
                log(new PartyCode(code));
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(null, Long.MAX_VALUE, "A log or a party has no proper code: " + code));
            }
        }

        private void log(PartyCode party) {
            var signed = new SignedHeads(db, archived.getOrDefault(party.value(), List.of()), party);
            var log = new LogCheck(db, party, rows, signed.sizes());
            log.run();
            log.runWaiting((hash, tag) -> keys.accepts(party, hash, tag));
            faults.addAll(log.faults());
            if (log.faults().isEmpty()) faults.addAll(signed.against(log, keys.existing(party)));
            faults.addAll(outside(party, log));
            found.add("%s: %,d leaves%s".formatted(party, log.frontier().size(), signed.last()));
            beside(party, log);
        }

        void rows() {
            var spokenOf = new TreeSet<>(tables.tables());
            spokenOf.addAll(rows.tables());
            var standing = tables.standing();
            var watched = tables.watched();
            long sound = 0;
            for (var table : spokenOf) {
                if (!standing.contains(table)) {
                    faults.add(new Fault(null, Long.MAX_VALUE, "The table %s is gone".formatted(table)));
                    continue;
                }
                if (!watched.contains(table))
                    faults.add(new Fault(
                            null,
                            Long.MAX_VALUE,
                            "The table %s is not watched: what is written there leaves no trace".formatted(table)));
                sound += rows.compare(table, tables::each);
            }
            faults.addAll(rows.faults());
            found.add("%,d rows of %d tables are what their leaves sealed".formatted(sound, spokenOf.size()));
        }

        private void beside(PartyCode party, LogCheck log) {
            var words = log.words();
            var owed = words.owed();
            var givenUp = words.givenUp();
            db.query(
                    "select sha256, content from record_beside where party = ?",
                    row -> {
                        var sha256 = row.getString(1);
                        owed.remove(sha256);
                        givenUp.remove(sha256);
                        var place = words.leafOf(sha256);
                        if (place == null)
                            faults.add(new Fault(
                                    party,
                                    Long.MAX_VALUE,
                                    "Words lie under %s, of which no leaf speaks".formatted(sha256)));
                        else if (!sha256.equals(sha256(row.getString(2))))
                            faults.add(new Fault(
                                    party,
                                    place,
                                    "%s: the words beside it are not those that it names"
                                            .formatted(named(party, place))));
                    },
                    party.value());
            gone(party, owed);
            owed.values().stream()
                    .min(Comparator.naturalOrder())
                    .ifPresent(place -> faults.add(new Fault(
                            party, place, "%s: the words beside it are gone".formatted(named(party, place)))));
            if (!givenUp.isEmpty())
                found.add("%s: %,d names in the log of access were given up by the archivist"
                        .formatted(party, givenUp.size()));
        }

        /** A row of record_gone that no leaf seals is a fault of its own, so nobody hides a theft by it. */
        private void gone(PartyCode party, Map<String, Long> owed) {
            db.queryForList("select sha256 from record_gone where party = ?", String.class, party.value())
                    .forEach(owed::remove);
            db.query(
                    "select count(*), sum(size), reason from record_gone where party = ? group by reason order by reason",
                    row -> {
                        found.add("%s: %,d texts beside leaves, together %,d bytes, are gone (%s)"
                                .formatted(party, row.getLong(1), row.getLong(2), row.getString(3)));
                    },
                    party.value());
        }
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
                            party,
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
                        party,
                        frontier.size(),
                        "The log of %s ends at %d, but was left off elsewhere or with another head"
                                .formatted(party, frontier.size())));
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
