package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.test.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A Parley that seals more tables than the one before starts on a database where these hold rows already. */
@Tag("database")
class RowWatchTests {
    @TempDir
    private Path folder;

    @Test
    void whatStandsInATableThatIsNewToTheRecordIsTakenInOnce() {
        var settings = DeskUnderLoad.settings(folder, TestDatabase.newDatabase());
        try (var desk = DeskUnderLoad.start(settings)) {
            var db = desk.getBean(JdbcTemplate.class);
            db.update("insert into party (code, name) values ('xa', 'Arden'), ('xb', 'Brenn')");
            for (var party : List.of("xa", "xb")) {
                db.update(
                        "insert into agency (party, code, name, kind, has_accounts, valid_from) values (?, 'cert', 'CERT', 'CERT', true, date '2020-01-01')",
                        party);
                db.update("insert into person (id, party, function) values (? || '.cert', ?, 'CERT')", party, party);
            }
            holiday(desk, "2026-05-01");
        }
        int takenIn;
        try (var desk = withMoreTables(settings)) {
            var db = desk.getBean(JdbcTemplate.class);
            assertThat(desk.getBean(Verification.class).verifyAll()).isEmpty();
            takenIn = takenIn(desk);
            assertThat(takenIn).as("leaves of both desks").isGreaterThan(1);
            holiday(desk, "2026-05-02");
            desk.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> db.update("update person set function = 'CERT of the ministry'"));
        }
        try (var desk = withMoreTables(settings)) {
            var verification = desk.getBean(Verification.class);
            assertThat(verification.verifyAll()).isEmpty();
            assertThat(takenIn(desk)).as("not again at the next start").isEqualTo(takenIn);
            desk.getBean(JdbcTemplate.class).update("update agency set name = 'Other' where party = 'xb'");
            assertThat(verification.verifyAll()).hasValueSatisfying(fault -> assertThat(fault.sentence())
                    .contains("row xb/cert of the table agency was changed"));
        }
    }

    private static ConfigurableApplicationContext withMoreTables(String... settings) {
        return DeskUnderLoad.start(
                DeskUnderLoad.Desk.class,
                context -> context.registerBean(
                        "more", SealedTables.class, () -> () -> List.of("agency", "person", "record_withheld")),
                settings);
    }

    private static int takenIn(ConfigurableApplicationContext desk) {
        return desk.getBean(JdbcTemplate.class)
                .queryForList("select id from record_leaf where content like '%[\"A\",%'", String.class)
                .size();
    }

    private static void holiday(ConfigurableApplicationContext desk, String day) {
        desk.getBean(TransactionTemplate.class).executeWithoutResult(status -> desk.getBean(JdbcTemplate.class)
                .update("insert into holiday (party, on_day, name) values ('xa', cast(? as date), 'Spring')", day));
        desk.getBean(Sealing.class).sealAll(DeskUnderLoad.PARTY);
    }
}
