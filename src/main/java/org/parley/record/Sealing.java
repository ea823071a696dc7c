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
import org.parley.shared.PartyCode;
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
    private static final int AT_ONCE = 5000;

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final DeskKeys keys;
    private final Clock clock;
    private final TransactionTemplate apart;

    Sealing(JdbcClient db, JdbcTemplate batch, DeskKeys keys, Clock clock, PlatformTransactionManager transactions) {
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
        var fresh = db.sql(
                        """
                        select id, leaf_hash from record_leaf leaf
                        where party = ? and not exists (select 1 from record_entry entry where entry.leaf_id = leaf.id)
                        order by kept limit ?""")
                .param(party.value())
                .param(AT_ONCE)
                .query((row, n) -> new String[] {row.getString("id"), row.getString("leaf_hash")})
                .list();
        if (fresh.isEmpty()) return 0;

        var entries = new ArrayList<Object[]>(fresh.size());
        for (var leaf : fresh) {
            entries.add(new Object[] {party.value(), log.size(), leaf[0], leaf[1]});
            log.append(Hash.ofHex(leaf[1]));
        }
        batch.batchUpdate("insert into record_entry (party, place, leaf_id, leaf_hash) values (?, ?, ?, ?)", entries);
        db.sql("update record_log set size = ?, peaks = ? where party = ?")
                .param(log.size())
                .param(log.peaks().stream().map(Hash::hex).collect(Collectors.joining(",")))
                .param(party.value())
                .update();
        sign(party, new Checkpoint("parley.%s/record".formatted(party), log.size(), log.head()));
        return fresh.size();
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

    private static List<Hash> hashes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Hash::ofHex).toList();
    }

    private void sign(PartyCode party, Checkpoint checkpoint) {
        var pair = keys.of(party);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        int known = db.sql("select count(*) from record_key where party = ? and verifier = ?")
                .param(party.value())
                .param(pair.key().toString())
                .query(Integer.class)
                .single();
        if (known == 0)
            db.sql("insert into record_key (party, verifier, since) values (?, ?, ?)")
                    .param(party.value())
                    .param(pair.key().toString())
                    .param(now)
                    .update();
        db.sql("insert into record_checkpoint (party, size, note, at) values (?, ?, ?, ?)")
                .param(party.value())
                .param(checkpoint.size())
                .param(SignedNote.unsigned(checkpoint.text())
                        .signed(pair.key(), pair.secret())
                        .written())
                .param(now)
                .update();
    }
}
