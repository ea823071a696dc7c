package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.shared.PartyCode;
import org.parley.test.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole record of an installation, verified every night by the service and at any time by a command. */
@Tag("database")
class LiveVerificationTests {
    private static final PartyCode ARDEN = DeskUnderLoad.PARTY;
    private static final PartyCode BRENN = new PartyCode("xb");

    @TempDir
    private Path folder;

    private String[] settings = {};
    private @Nullable ConfigurableApplicationContext desks;

    @EnableScheduling
    @Import({DeskUnderLoad.Desk.class, LiveVerification.class, EveryTable.class})
    static class Desks {}

    @BeforeEach
    void twoDesksHaveADayOff() {
        settings = DeskUnderLoad.settings(folder, TestDatabase.newDatabase());
        desks = DeskUnderLoad.start(Desks.class, context -> {}, settings);
        inOneTransaction("insert into party (code, name) values ('xa', 'Arden'), ('xb', 'Brenn')");
        for (var party : List.of(ARDEN, BRENN)) {
            bean(TransactionTemplate.class).executeWithoutResult(status -> {
                db().update(
                                "insert into holiday (party, on_day, name) values (?, date '2026-05-01', 'Spring')",
                                party.value());
                if (desks != null) desks.publishEvent(new DeskUnderLoad.DayOff(party, null, null, "Spring"));
            });
            bean(Sealing.class).sealAll(party);
        }
    }

    @AfterEach
    void theDesksClose() {
        if (desks != null) desks.close();
    }

    private <T> T bean(Class<T> type) {
        return Objects.requireNonNull(desks).getBean(type);
    }

    private JdbcTemplate db() {
        return bean(JdbcTemplate.class);
    }

    private void inOneTransaction(String sql) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> db().update(sql));
    }

    private LiveVerification.Outcome lastOf(PartyCode party) {
        return bean(LiveVerification.class).last(party).orElseThrow();
    }

    /** What the service does by itself, when its time has come. */
    private CronTask nightly() {
        return bean(ScheduledTaskHolder.class).getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().contains("LiveVerification.run"))
                .map(CronTask.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyNightEachDeskHearsOfItsOwnRecordAndOfNoOther() {
        assertThat(nightly().getExpression()).isEqualTo("0 30 3 * * *");
        nightly().getRunnable().run();
        assertThat(lastOf(ARDEN).holds() && lastOf(BRENN).holds()).isTrue();

        db().update("update holiday set name = 'Autumn' where party = 'xb'");
        nightly().getRunnable().run();
        assertThat(lastOf(ARDEN).holds()).as("nothing of Brenn's reaches Arden").isTrue();
        assertThat(lastOf(BRENN).fault())
                .startsWith("Leaf 0, DayOff of ")
                .endsWith("the row xb/2026-05-01 of the table holiday was changed since");

        for (var table : List.of("proof_file", "record_rotation")) {
            db().execute("drop table " + table);
            nightly().getRunnable().run();
            assertThat(lastOf(ARDEN).fault())
                    .as("%s is gone, and is no single desk's", table)
                    .contains("not as Parley left it");
        }
        assertThat(db().queryForList(
                                "select content from record_leaf where kind = 'RecordVerified' and party = 'xb'",
                                String.class))
                .as("what it came to is on record, its words beside")
                .hasSize(4)
                .noneMatch(leaf -> leaf.contains("holiday was changed"));
    }

    @Test
    void theCommandTellsWhatHoldsAndTheFirstThingThatDoesNot() {
        assertThat(command()).satisfies(said -> {
            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("xb: 2 leaves, sealed at ", "rows of ", "The record holds.");
            assertThat(said.err()).isEmpty();
        });
        db().update("insert into proof_file (id, party, name, media, content) values ('1', 'xa', 'a', 'b', 'c')");
        assertThat(command()).as("a table of which no leaf speaks yet").satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err())
                    .isEqualToNormalizingNewlines(
                            """
                            The row 1 of the table proof_file stands under no leaf: Parley did not write it
                            The record does not hold.
                            """);
        });
        db().update("delete from holiday where party = 'xb'");
        assertThat(command()).satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err())
                    .startsWith("Leaf 0, DayOff of " + Instant.now().toString().substring(0, 4))
                    .contains(": the row xb/2026-05-01 of the table holiday is gone", "1 more do not hold")
                    .endsWith("The record does not hold." + System.lineSeparator());
        });
    }

    @Test
    void theCommandSaysSoWhereItCannotRead() {
        var empty = DeskUnderLoad.settings(folder, TestDatabase.newDatabase());
        assertThat(command(empty)).satisfies(said -> {
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("cannot be verified", "it is empty, or an older Parley serves it");
        });
        assertThat(command("--server.port=1").code())
                .as("not a setting of this command")
                .isEqualTo(2);
    }

    private record Said(int code, String out, String err) {}

    private Said command() {
        return command(settings);
    }

    private static Said command(String... settings) {
        var args = new ArrayList<>(List.of("record", "verify", "--live"));
        args.addAll(List.of(settings));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = RecordCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args.toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
