package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.Figure;
import org.parley.test.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A record of a million leaves, each with a row of its own: made by the real road, sealed, and verified whole. */
@Tag("benchmark")
class MillionLeavesBenchmark {
    private static final int LEAVES = Integer.getInteger("parley.benchmark.leaves", 1_000_000);
    private static final int OF_ONE_TRANSACTION = 500;

    @TempDir
    private Path folder;

    @Test
    void aMillionLeavesAreSealedAndVerified() {
        try (var desk = DeskUnderLoad.start(
                "--spring.datasource.url=" + TestDatabase.newDatabase(),
                "--spring.datasource.username=" + (TestDatabase.isPostgres() ? "postgres" : "sa"),
                "--parley.keys.folder=" + folder.resolve("keys"),
                "--parley.record.archive=" + folder.resolve("archive"))) {
            var db = desk.getBean(JdbcTemplate.class);
            db.update("insert into party (code, name) values (?, 'Arden')", DeskUnderLoad.PARTY.value());
            timed("record, append a million leaves", () -> appended(desk, db));
            var sealing = desk.getBean(Sealing.class);
            timed("record, seal a million leaves", () -> {
                sealing.sealAll(DeskUnderLoad.PARTY);
                return LEAVES;
            });
            db.execute("analyze");
            sealing.seal(DeskUnderLoad.PARTY);
            timed("record, look for what waits, 100 times", () -> {
                for (int n = 0; n < 100; n++) sealing.seal(DeskUnderLoad.PARTY);
                return 100;
            });
            var fault = timed("record, verify a million leaves", () -> desk.getBean(Verification.class)
                    .verifyAll());
            assertThat(fault).isEmpty();
        }
    }

    private static int appended(ConfigurableApplicationContext desk, JdbcTemplate db) {
        var transaction = desk.getBean(TransactionTemplate.class);
        for (int from = 0; from < LEAVES; from += OF_ONE_TRANSACTION) {
            int begin = from;
            transaction.executeWithoutResult(status -> {
                for (int n = begin; n < begin + OF_ONE_TRANSACTION; n++) {
                    db.update(
                            "insert into holiday (party, on_day, name) values (?, ?, ?)",
                            DeskUnderLoad.PARTY.value(),
                            LocalDate.ofEpochDay(n),
                            "day " + n);
                    desk.publishEvent(
                            new DeskUnderLoad.DayOff(DeskUnderLoad.PARTY, "n" + n % 300, "xa.desk", "day " + n));
                }
            });
        }
        return LEAVES;
    }

    private static <T> T timed(String name, Supplier<T> work) {
        long start = System.nanoTime();
        var done = work.get();
        new Figure(name)
                .with("leaves", LEAVES)
                .with("seconds", (System.nanoTime() - start) / 1e9)
                .tell();
        return done;
    }
}
