package org.parley.record;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/** Verifies the record on the database of an installation, running or not. It writes nothing, and no web server and no engine starts. */
final class LiveCommand {
    private LiveCommand() {}

    /** What reads, and what every module says of its tables. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({Verification.class, Archive.class, DeskKeys.class, RowSeals.class})
    @ComponentScan(
            basePackages = "org.parley",
            resourcePattern = "**/Proved*.class",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SealedTables.class))
    static class Tables {
        /** Another Parley's tables are not judged, and never changed. */
        @Bean
        FlywayMigrationStrategy asItStands() {
            return flyway -> {
                if (Arrays.stream(flyway.info().all())
                        .anyMatch(it -> !it.getState().isApplied()))
                    throw new IllegalStateException(
                            "It holds no desk of this Parley: it is empty, or an older Parley serves it. Verify with the jar that serves it");
            };
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
            return tell(tables.getBean(Verification.class).report(), out, err);
        } catch (RuntimeException e) {
            err.println("The database cannot be verified: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 2;
        }
    }

    private static int tell(Verification.Report report, PrintStream out, PrintStream err) {
        report.found().forEach(out::println);
        if (report.first().isEmpty()) {
            out.println("The record holds.");
            return 0;
        }
        err.println(report.first().get().sentence());
        if (report.faults().size() > 1)
            err.println("That is the first; %,d more do not hold."
                    .formatted(report.faults().size() - 1));
        err.println("The record does not hold.");
        return 1;
    }
}
