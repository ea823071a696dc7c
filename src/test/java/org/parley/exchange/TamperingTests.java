package org.parley.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.paper.Channel;
import org.parley.record.EveryTable;
import org.parley.record.SealedTables;
import org.parley.record.Sealing;
import org.parley.record.Tampering;
import org.parley.record.Verification;
import org.parley.test.TestDatabase;
import org.parley.web.TwoDesks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two desks have written to each other, and then somebody who rules the database lays hands on it: whatever row of
 * whatever table that matters, the verification finds it and names the first bad leaf.
 */
@Tag("database")
@SpringBootTest(
        classes = ExchangeAlone.class,
        properties = "parley.test.desk=tampered-with", // a database of its own
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TwoDesks.class, Correspondence.class, EveryTable.class})
class TamperingTests {
    private static final int TAMPERINGS = 240;

    @Autowired
    private Correspondence desks;

    @Autowired
    private Communications communications;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Verification verification;

    @Autowired
    private List<SealedTables> modules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate db;

    /** What one tampering came to: what was done, and what the verification said of it. */
    private record Found(Tampering.Deed deed, Verification.@Nullable Fault fault, long lastLeafOfTheRow) {}

    @BeforeEach
    void twoDesksHaveWrittenToEachOtherAndOtherModulesToo() throws IOException {
        if (sealing.lastCheckpoint(Correspondence.ARDEN).isPresent()) return;
        for (var subject : List.of("incidents", "hotline")) {
            var negotiation = desks.opened();
            var paper = desks.proposal(Channel.DESK, negotiation, desks.point(negotiation, subject));
            communications.send(paper.id().value());
            desks.arrivedAt(Correspondence.BRENN, negotiation).forEach(desks::registered);
            sealAll();
        }
        var talks = db.queryForObject("select min(id) from negotiation where party = 'xa'", String.class);
        var rows = new String(new ClassPathResource("record/other-modules.sql").getContentAsByteArray(), UTF_8);
        transaction.executeWithoutResult(status -> {
            for (var row : rows.split(";\n")) db.execute(row.replace("TALKS", String.valueOf(talks)));
        });
        sealAll();
    }

    private void sealAll() {
        sealing.sealAll(Correspondence.ARDEN);
        sealing.sealAll(Correspondence.BRENN);
    }

    @Test
    void everyTamperingIsFoundAndAnUntouchedRecordHolds() {
        assertThat(verification.verifyAll()).isEmpty();
        var tables =
                modules.stream().flatMap(module -> module.tables().stream()).toList();
        long seed = System.nanoTime();
        var tampering = new Tampering(db, new Random(seed), tables, !TestDatabase.isPostgres());
        var chance = new Random(seed);
        var touched = new TreeMap<String, Integer>();
        int found = 0;
        var all = tampering.tables();
        for (int tries = 0; found < TAMPERINGS && tries < 20 * TAMPERINGS; tries++) {
            var table = all.stream()
                    .filter(one -> !touched.containsKey(one))
                    .findFirst()
                    .orElseGet(() -> all.get(chance.nextInt(all.size())));
            var outcome = laidHandsOn(tampering, table);
            if (outcome == null) continue;
            assertThat(outcome.fault()).as("%s, seed %d", outcome.deed(), seed).isNotNull();
            if (outcome.lastLeafOfTheRow() >= 0 && outcome.fault() != null)
                assertThat(outcome.fault().place())
                        .as("%s: %s, seed %d", outcome.deed(), outcome.fault().sentence(), seed)
                        .isLessThanOrEqualTo(outcome.lastLeafOfTheRow());
            touched.merge(table, 1, Integer::sum);
            found++;
        }
        assertThat(found).as("tamperings that could be done").isEqualTo(TAMPERINGS);
        assertThat(touched).as("each at least once").containsOnlyKeys(all).hasSizeGreaterThan(50);
        assertThat(verification.verifyAll()).as("all of it was undone").isEmpty();
    }

    private @Nullable Found laidHandsOn(Tampering tampering, String table) {
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                var deed = tampering.one(table);
                return deed == null
                        ? null
                        : new Found(
                                deed,
                                verification.verifyAll().orElse(null),
                                deed.what().equals("insert") ? -1 : lastLeaf(deed));
            });
        } catch (DataAccessException refused) {
            return null; // a check or a key of the table itself was in the way
        }
    }

    /** The last leaf that speaks of that row, found without the verifier's help. */
    private long lastLeaf(Tampering.Deed deed) {
        var places = db.queryForList(
                "select entry.place from record_entry entry join record_leaf leaf on leaf.id = entry.leaf_id"
                        + " where leaf.content like ? order by leaf.at desc",
                Long.class,
                "%%\"%s\",\"%s\"%%".formatted(deed.table(), deed.key()));
        return places.isEmpty() ? -1 : places.get(0);
    }

    @Test
    void anOldBackupIsFoundByTheArchive() {
        var faults = new ArrayList<Verification.Fault>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long size = db.queryForObject("select min(size) from record_checkpoint where party = 'xa'", Long.class);
            restoreTo(size);
            verification.verify(Correspondence.ARDEN).ifPresent(faults::add);
        });
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.sentence())
                .contains("are not those that were signed and archived"));
    }

    /** The log as it stood, with its peaks, when it had that many leaves: all of it sound in itself. */
    private void restoreTo(long size) {
        if (TestDatabase.isPostgres()) db.execute("set local session_replication_role = replica");
        db.update("delete from record_waiting where party = 'xa'");
        db.update(
                "update record_log set size = ?, peaks = ? where party = 'xa'",
                size,
                Tampering.peaks(db.queryForList(
                        "select leaf_hash from record_entry where party = 'xa' and place < ? order by place",
                        String.class,
                        size)));
        db.update("delete from record_checkpoint where party = 'xa' and size > ?", size);
        var later = db.queryForList(
                "select leaf_id from record_entry where party = 'xa' and place >= ?", String.class, size);
        db.update("delete from record_entry where party = 'xa' and place >= ?", size);
        if (!TestDatabase.isPostgres()) return; // on H2 the leaves stay, and are found as such
        for (var leaf : later) db.update("delete from record_leaf where id = ?", leaf);
    }

    @Test
    void aKeyThatWasReplacedWithEverythingSignedAnewIsFound() {
        var faults = new ArrayList<Verification.Fault>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Tampering.signAnew(db, "xa");
            verification.verify(Correspondence.ARDEN).ifPresent(faults::add);
        });
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.sentence())
                .containsAnyOf("bears no signature of this desk", "not on record"));
    }
}
