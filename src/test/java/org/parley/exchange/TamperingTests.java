package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

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
    void twoDesksHaveWrittenToEachOther() {
        if (sealing.lastCheckpoint(Correspondence.ARDEN).isPresent()) return;
        for (var subject : List.of("incidents", "hotline")) {
            var negotiation = desks.opened();
            var paper = desks.proposal(Channel.DESK, negotiation, desks.point(negotiation, subject));
            communications.send(paper.id().value());
            desks.arrivedAt(Correspondence.BRENN, negotiation).forEach(desks::registered);
            sealAll();
        }
        var talks = db.queryForObject("select min(id) from negotiation where party = 'xa'", String.class);
        transaction.executeWithoutResult(status -> otherModulesHaveWritten(String.valueOf(talks)));
        sealAll();
    }

    /** A row for each table of the modules that are not here. */
    private void otherModulesHaveWritten(String talks) {
        var day = "timestamp with time zone '2026-03-02 10:00:00+00'";
        db.execute(
                "insert into process_set (party, number, deployment, deployed_at, why) values ('xa', 1, 'd1', %s, 'The first')"
                        .formatted(day));
        db.execute(
                "insert into process_change (id, party, title, source, state, begun_at) values ('c1', 'xa', 'CERT earlier', 'STUDIO', 'APPROVED', %s)"
                        .formatted(day));
        db.execute(
                "insert into process_change_file (change_id, name, content, removed, version, saved_at) values ('c1', 'paper.bpmn', '<definitions/>', false, 1, %s)"
                        .formatted(day));
        db.execute("insert into process_change_hand (change_id, person) values ('c1', 'xa.admin')");
        db.execute(
                "insert into course (party, process, subject) values ('xa', 'paper', 'p1'), ('xb', 'incoming', 'c1')");
        db.execute("insert into course_run (party, process, subject, instance) values ('xa', 'paper', 'p1', 'i1')");
        db.execute(
                "insert into intervention (id, party, negotiation, points, kind, words, why, by_person, at) values ('i1', 'xa', '%s', '', 'MIGRATED', 'Moved', 'New law', 'xa.owner', %s)"
                        .formatted(talks, day));
        db.execute(
                "insert into migration (id, party, deployment, begun_by, begun_at, why) values ('m1', 'xa', 'd2', 'xa.owner', %s, 'New law')"
                        .formatted(day));
        db.execute(
                "insert into migration_course (migration, course, after, place, negotiation, process, label, from_version, state) values ('m1', 'i1', 'i2', 0, '%s', 'paper', 'Paper 1', 1, 'DONE')"
                        .formatted(talks));
        db.execute(
                "insert into retention (id, party, negotiation, years, then_do, reason, decided_by, decided_at) values ('r1', 'xa', '%s', 30, 'TRANSFER', 'Records law', 'xa.head', %s)"
                        .formatted(talks, day));
        db.execute(
                "insert into legal_hold (id, party, negotiation, authority, reason, placed_by, placed_at) values ('h1', 'xa', '%s', 'The court', 'Case 12', 'xa.legal', %s)"
                        .formatted(talks, day));
        db.execute(
                "insert into legal_hold_end (legal_hold, reason, lifted_by, lifted_at) values ('h1', 'Closed', 'xa.head', %s)"
                        .formatted(day));
        db.execute(
                "insert into dossier_export (id, party, negotiation, kind, depth, asked_by, asked_at, state) values ('e1', 'xa', '%s', 'EVIDENCE', 'SUBSTANCE', 'xa.head', %s, 'READY')"
                        .formatted(talks, day));
        db.execute(
                "insert into dossier_transfer (id, party, negotiation, export, file_name, sha256, transferred_by, transferred_at) values ('t1', 'xa', '%s', 'e1', 'talks.zip', 'ab', 'xa.registrar', %s)"
                        .formatted(talks, day));
        db.execute(
                "insert into dossier_not_applicable (id, party, negotiation, item, applies, reason, said_by, said_at) values ('n1', 'xa', '%s', 'reports', false, 'None', 'xa.head', %s)"
                        .formatted(talks, day));
        db.execute(
                "insert into audit_grant (id, party, negotiation, auditor, reason, granted_by, granted_at) values ('g1', 'xa', '%s', 'xa.auditor', 'Yearly', 'xa.head', %s)"
                        .formatted(talks, day));
        db.execute(
                "insert into audit_revocation (audit_grant, reason, revoked_by, revoked_at) values ('g1', 'Done', 'xa.head', %s)"
                        .formatted(day));
        db.execute("insert into record_verified (party, at) values ('xa', %s)".formatted(day));
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
