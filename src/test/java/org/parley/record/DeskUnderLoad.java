package org.parley.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;
import org.parley.test.TestDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A desk with nothing but its record, in a JVM of its own: four writers who never rest, and a sealer. It says on standard
 * output what has been committed, until somebody kills it.
 */
final class DeskUnderLoad {
    static final PartyCode PARTY = new PartyCode("xa");
    private static final AtomicLong DAY = new AtomicLong();

    private DeskUnderLoad() {}

    record DayOff(PartyCode party, @Nullable String negotiation, @Nullable String by, String name)
            implements DomainEvent {}

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        TransactionManagerCustomizationAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({
        Leaves.class,
        Committing.class,
        DeskKeys.class,
        RowSeals.class,
        RowWatch.class,
        Sealing.class,
        Archive.class,
        Verification.class
    })
    static class Desk {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SealedTables holidays() {
            return () -> List.of("holiday");
        }
    }

    /** Its database, and a folder for its keys and its archive. */
    static String[] settings(Path folder, String database) {
        return new String[] {
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=" + (TestDatabase.isPostgres() ? "postgres" : "sa"),
            "--parley.keys.folder=" + folder.resolve("keys"),
            "--parley.record.archive=" + folder.resolve("archive")
        };
    }

    static ConfigurableApplicationContext start(String... settings) {
        return start(Desk.class, context -> {}, settings);
    }

    static ConfigurableApplicationContext start(
            Class<?> desk, ApplicationContextInitializer<GenericApplicationContext> more, String... settings) {
        return new SpringApplicationBuilder(desk)
                .initializers(more)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=error", "spring.datasource.hikari.maximum-pool-size=6")
                .run(settings);
    }

    public static void main(String[] settings) {
        var desk = start(settings);
        var db = desk.getBean(JdbcTemplate.class);
        if (db.queryForList("select code from party", String.class).isEmpty())
            db.update("insert into party (code, name) values (?, 'Arden')", PARTY.value());
        DAY.set(db.queryForObject("select coalesce(max(on_day), date '2020-01-01') from holiday", LocalDate.class)
                .toEpochDay());
        for (int writer = 0; writer < 4; writer++) new Thread(() -> writes(desk)).start();
        var sealing = desk.getBean(Sealing.class);
        while (true) sealing.sealAll(PARTY);
    }

    private static void writes(ConfigurableApplicationContext desk) {
        var transaction = desk.getBean(TransactionTemplate.class);
        var db = desk.getBean(JdbcTemplate.class);
        ApplicationEventPublisher events = desk;
        while (true) {
            var name = UUID.randomUUID().toString();
            transaction.executeWithoutResult(status -> {
                db.update(
                        "insert into holiday (party, on_day, name) values (?, ?, ?)",
                        PARTY.value(),
                        LocalDate.ofEpochDay(DAY.incrementAndGet()),
                        name);
                events.publishEvent(new DayOff(PARTY, null, "xa.desk", name));
            });
            System.out.println(name);
        }
    }
}
