package org.parley.record;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Verifies the record on the database of an installation, running or not. No web server and no engine starts. */
final class LiveCommand {
    private LiveCommand() {}

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({Verification.class, Archive.class, DeskKeys.class, RowSeals.class, Committing.class})
    static class Tables {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static int run(PrintStream out, PrintStream err, List<String> settings) {
        var args = new ArrayList<>(settings);
        args.add("--logging.threshold.console=OFF");
        try (var tables = new SpringApplicationBuilder(Tables.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(args.toArray(String[]::new))) {
            var fault = tables.getBean(Verification.class).verifyAll();
            fault.ifPresent(it -> err.println(it.sentence()));
            if (fault.isPresent()) err.println("The record does not hold.");
            else out.println("The record holds.");
            return fault.isPresent() ? 1 : 0;
        } catch (RuntimeException e) {
            err.println("The database cannot be read: " + e.getMessage());
            return 2;
        }
    }
}
