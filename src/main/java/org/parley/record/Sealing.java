package org.parley.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a desk's new leaves in a row and seals the row under a signed checkpoint. It runs apart from those who write, so
 * that no writer ever waits for another; only two sealers of one desk wait for each other.
 */
@Service
public class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int AT_ONCE = 5000;

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final DeskKeys keys;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    Sealing(
            JdbcClient db,
            JdbcTemplate batch,
            DeskKeys keys,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.db = db;
        this.batch = batch;
        this.keys = keys;
        this.clock = clock;
    }

    /** Seals what the desk has kept since the last checkpoint, until nothing waits. */
    public void sealAll(PartyCode party) {
        while (seal(party) > 0) {
            // more than one row's worth was waiting
        }
    }

    /** Seals what waits, up to one row's worth; tells how many leaves that were. */
    public int seal(PartyCode party) {
        return Objects.requireNonNull(apart.execute(status -> sealed(party)));
    }

    private int sealed(PartyCode party) {
        var log = open(party);
        long before = log.size();
        var waiting = db.sql(
                        """
                        select leaf.id, leaf.leaf_hash, leaf.tag from record_waiting waiting
                        join record_leaf leaf on leaf.id = waiting.leaf_id and leaf.party = waiting.party
                        where waiting.party = ? order by leaf.kept limit ?""")
                .param(party.value())
                .param(AT_ONCE)
                .query((row, n) -> new Waiting(row.getString(1), Hash.ofHex(row.getString(2)), row.getString(3)))
                .list();
        var fresh = waiting.stream().filter(leaf -> isOurs(party, leaf)).toList();
        if (waiting.isEmpty()) return 0;

        var entries = new ArrayList<Object[]>(fresh.size());
        for (var leaf : fresh) {
            entries.add(new Object[] {
                party.value(), log.size(), leaf.id(), leaf.hash().hex()
            });
            log.append(leaf.hash());
        }
        batch.batchUpdate("insert into record_entry (party, place, leaf_id, leaf_hash) values (?, ?, ?, ?)", entries);
        batch.batchUpdate(
                "delete from record_waiting where leaf_id = ?",
                waiting.stream().map(leaf -> new Object[] {leaf.id()}).toList());
        db.sql("update record_log set size = ?, peaks = ? where party = ?")
                .param(log.size())
                .param(joined(log.peaks()))
                .param(party.value())
                .update();
        if (!fresh.isEmpty()) sign(party, log, before);
        return waiting.size();
    }

    private record Waiting(String id, Hash hash, @Nullable String tag) {}

    /** What somebody put into the table without the desk's secret is never sealed; the verification names it. */
    private boolean isOurs(PartyCode party, Waiting leaf) {
        if (keys.tag(party, leaf.hash()).equals(leaf.tag())) return true;
        LOG.error("The leaf {} was not kept by this desk and is not sealed", leaf.id());
        return false;
    }

    /** The last checkpoint of the desk's log, as a signed note. */
    public Optional<SignedNote> lastCheckpoint(PartyCode party) {
        return db.sql("select note from record_checkpoint where party = ? order by size desc limit 1")
                .param(party.value())
                .query(String.class)
                .optional()
                .map(SignedNote::parse);
    }

    private Frontier open(PartyCode party) {
        return locked(party).orElseGet(() -> {
            try {
                db.sql("insert into record_log (party, size, peaks) values (?, 0, '')")
                        .param(party.value())
                        .update();
            } catch (DuplicateKeyException e) {
                throw new IllegalStateException(
                        "The log of %s was opened by another node just now".formatted(party), e);
            }
            return new Frontier();
        });
    }

    private Optional<Frontier> locked(PartyCode party) {
        return db.sql("select size, peaks from record_log where party = ? for update")
                .param(party.value())
                .query((row, n) -> Frontier.resumed(row.getLong("size"), hashes(row.getString("peaks"))))
                .optional();
    }

    /** The peaks of a log as its row holds them. */
    static String joined(List<Hash> peaks) {
        return peaks.stream().map(Hash::hex).collect(Collectors.joining(","));
    }

    private static List<Hash> hashes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Hash::ofHex).toList();
    }

    /** The name of a desk's log. */
    static String origin(PartyCode party) {
        return "parley.%s/record".formatted(party);
    }

    private void sign(PartyCode party, Frontier log, long before) {
        var pair = keys.of(party);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int known = db.sql("select count(*) from record_key where party = ? and verifier = ?")
                .param(party.value())
                .param(pair.key().toString())
                .query(Integer.class)
                .single();
        if (known == 0) {
            db.sql("insert into record_key (party, verifier, since) values (?, ?, ?)")
                    .param(party.value())
                    .param(pair.key().toString())
                    .param(now.atOffset(ZoneOffset.UTC))
                    .update();
            events.publishEvent(new KeyTaken(party, pair.key().toString()));
        }
        var note = SignedNote.unsigned(
                        new Checkpoint(origin(party), log.size(), log.head(), new Checkpoint.Sealed(now, before))
                                .text())
                .signed(pair.key(), pair.secret())
                .written();
        db.sql("insert into record_checkpoint (party, size, note, at) values (?, ?, ?, ?)")
                .param(party.value())
                .param(log.size())
                .param(note)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new CheckpointSigned(party, note, now));
    }
}
