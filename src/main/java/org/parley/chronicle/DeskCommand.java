package org.parley.chronicle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Acts;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.party.Person;
import org.parley.party.SignIn;
import org.parley.record.RecordKeeping;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Imports and exports on the database of an installation, running or not. No web server and no engine starts, save where
 * talks go on live.
 */
final class DeskCommand {
    private final PrintStream out;
    private final PrintStream err;

    DeskCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The tables of desks, and what reads and writes them. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        TransactionManagerCustomizationAutoConfiguration.class, // the record has the last word in every transaction
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({
        Negotiations.class,
        Measures.class,
        Acts.class,
        Desks.class,
        RecordKeeping.class,
        Bringing.class,
        Chronicles.class
    })
    static class Tables {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SignIn nobody() {
            return new NobodySignsIn();
        }
    }

    /** Where nobody has opened a desk yet, the installation itself opens them, as at its first start. */
    int bring(List<Path> files, PartyCode desk, Class<?> installation, Map<String, Object> settings) {
        try (var tables = start(settings)) {
            if (!tables.getBean(Desks.class).all().isEmpty()) {
                var chronicles = tables.getBean(Chronicles.class);
                return bring(files, bytes -> chronicles.bring(bytes, desk, person(), false));
            }
        }
        try (var running = startWhole(installation, settings)) {
            var chronicles = running.getBean(Chronicles.class);
            return bring(files, bytes -> chronicles.bring(bytes, desk, person(), false));
        }
    }

    int bringLive(List<Path> files, PartyCode desk, Class<?> installation, Map<String, Object> settings) {
        try (var running = startWhole(installation, settings)) {
            var live = running.getBean(GoingOn.class);
            return bring(files, bytes -> live.bring(bytes, desk, person()));
        }
    }

    /**
     * Talks go on in their processes, so the whole application starts beside the one that may be running: on the same
     * database, with its doors on a free port of this machine alone and its timers left to the other.
     */
    private static ConfigurableApplicationContext startWhole(Class<?> installation, Map<String, Object> settings) {
        var args = arguments(settings);
        args.addAll(
                List.of("--server.port=0", "--server.address=127.0.0.1", "--camunda.bpm.job-execution.enabled=false"));
        return new SpringApplicationBuilder(installation)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(args.toArray(String[]::new));
    }

    private int bring(List<Path> files, Function<byte[], Chronicles.Brought> door) {
        int refused = 0;
        for (var file : files) if (!bring(file, door)) refused = 1;
        return refused;
    }

    private boolean bring(Path file, Function<byte[], Chronicles.Brought> door) {
        try {
            var brought = door.apply(ChronicleReader.bytes(file));
            out.println(
                    brought.changed()
                            ? "%s: brought in as %s, %d acts"
                                    .formatted(brought.file(), brought.negotiation(), brought.acts())
                            : "%s: this desk holds it already as %s; nothing changed"
                                    .formatted(brought.file(), brought.negotiation()));
            return true;
        } catch (BrokenChronicle e) {
            err.println("%s: refused, %s%s"
                    .formatted(file, e.event() == null ? "" : "event %d: ".formatted(e.event()), e.reason()));
        } catch (Refusal e) {
            err.println("%s: refused, %s".formatted(file, e.sentence()));
        }
        return false;
    }

    int export(String id, @Nullable PartyCode desk, @Nullable Path to, Map<String, Object> settings) {
        try (var tables = start(settings)) {
            var chronicles = tables.getBean(Chronicles.class);
            var found = chronicles.find(id);
            if (desk != null) found.values().removeIf(party -> !party.equals(desk));
            if (found.isEmpty()) throw new Refusal("unknown-chronicle", "No desk holds a chronicle called " + id);
            var told = found.entrySet().stream()
                    .map(held -> chronicles.export(held.getValue(), held.getKey()))
                    .distinct()
                    .toList();
            if (told.size() > 1)
                throw new Refusal(
                        "which-history",
                        "It is held more than once, and the histories differ; name the desk with --party, or the negotiation by its id");
            var words = told.get(0);
            if (to == null) out.print(words);
            else Files.writeString(to, words);
            return 0;
        } catch (Refusal e) {
            err.println(e.sentence());
            return 1;
        } catch (IOException e) {
            err.println("%s cannot be written: %s".formatted(to, e.getMessage()));
            return 1;
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        var args = arguments(settings);
        return new SpringApplicationBuilder(Tables.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(args.toArray(String[]::new));
    }

    private static List<String> arguments(Map<String, Object> settings) {
        var args = new ArrayList<>(List.of("--logging.threshold.console=OFF"));
        settings.forEach((name, value) -> args.add("--%s=%s".formatted(name, value)));
        return args;
    }

    /** Whoever may read the database at the command line may read all of it: no password is asked, none is set. */
    private static final class NobodySignsIn implements SignIn {
        @Override
        public boolean matches(String person, String password) {
            return false;
        }

        @Override
        public void open(Party party) {
            throw new UnsupportedOperationException("desks are opened by the server");
        }

        @Override
        public void enrol(Person person, String password) {
            throw new UnsupportedOperationException("people are admitted by the server");
        }

        @Override
        public void move(Person before, Person after) {}
    }

    /** Who brought it in: the person at this machine, as far as the machine knows. */
    private static String person() {
        var name = System.getProperty("user.name", "");
        return name.isBlank() ? EventMapping.CHRONICLER : name.substring(0, Math.min(64, name.length()));
    }
}
