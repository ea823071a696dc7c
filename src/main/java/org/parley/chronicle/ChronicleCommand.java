package org.parley.chronicle;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.shared.PartyCode;

/** The command {@code chronicle}: replays files, brings them into a desk and writes them back. */
public final class ChronicleCommand {
    private static final int MISUSED = 2;
    private static final String USAGE =
            """
            usage: chronicle check FILE... [--as-of YYYY-MM-DD]
                   chronicle import FILE... --party CODE [--live]
                   chronicle export ID [--party CODE] [--to FILE]
            An option that begins with --spring. or --parley. sets the same as for the server.""";
    private static final Set<String> WITH_VALUE = Set.of("--as-of", "--party", "--to");

    private final Class<?> installation;
    private final PrintStream out;
    private final PrintStream err;
    private final List<String> named = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final Map<String, Object> settings = new HashMap<>();

    private ChronicleCommand(Class<?> installation, PrintStream out, PrintStream err) {
        this.installation = installation;
        this.out = out;
        this.err = err;
    }

    /** Whether the arguments are for this command, so that no server needs to start. */
    public static boolean isFor(String... args) {
        return args.length > 0 && args[0].equals("chronicle");
    }

    /**
     * Runs it on standard output, in UTF-8 whatever the machine's own character set; answers the exit code.
     *
     * @param installation the application, which only talks that go on live need started
     */
    public static int run(Class<?> installation, String... args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(installation, out, err, args);
        out.flush();
        return code;
    }

    static int run(Class<?> installation, PrintStream out, PrintStream err, String... args) {
        try {
            var command = new ChronicleCommand(installation, out, err);
            command.understand(List.of(args).subList(Math.min(2, args.length), args.length));
            return command.run(args.length > 1 ? args[1] : "");
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return MISUSED;
        }
    }

    private int run(String what) {
        return switch (what) {
            case "check" -> {
                allows(Set.of("--as-of"));
                yield new Check(out, err)
                        .run(
                                files(),
                                option("--as-of").map(ChronicleCommand::day).orElse(null));
            }
            case "import" -> {
                allows(Set.of("--party", "--live"));
                var desk = option("--party")
                        .orElseThrow(() -> new IllegalArgumentException("say whose desk it goes to: --party CODE"));
                var command = new DeskCommand(out, err);
                yield options.containsKey("--live")
                        ? command.bringLive(files(), new PartyCode(desk), installation, settings)
                        : command.bring(files(), new PartyCode(desk), installation, settings);
            }
            case "export" -> {
                allows(Set.of("--party", "--to"));
                if (named.size() != 1) throw new IllegalArgumentException("name one chronicle");
                yield new DeskCommand(out, err)
                        .export(
                                named.get(0),
                                option("--party").map(PartyCode::new).orElse(null),
                                option("--to").map(ChronicleCommand::path).orElse(null),
                                settings);
            }
            default -> throw new IllegalArgumentException("there is no command 'chronicle %s'".formatted(what));
        };
    }

    private void understand(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            int equals = arg.indexOf('=');
            if ((arg.startsWith("--spring.") || arg.startsWith("--parley.")) && equals > 0)
                settings.put(arg.substring(2, equals), arg.substring(equals + 1));
            else if (arg.startsWith("--") && equals > 0)
                options.put(arg.substring(0, equals), arg.substring(equals + 1));
            else if (WITH_VALUE.contains(arg) && i + 1 < args.size()) options.put(arg, args.get(++i));
            else if (arg.startsWith("--")) options.put(arg, "");
            else named.add(arg);
        }
    }

    private void allows(Set<String> known) {
        for (var option : options.entrySet()) {
            if (!known.contains(option.getKey()))
                throw new IllegalArgumentException("unknown option " + option.getKey());
            if (WITH_VALUE.contains(option.getKey()) && option.getValue().isBlank())
                throw new IllegalArgumentException("%s wants a value".formatted(option.getKey()));
        }
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    private List<Path> files() {
        if (named.isEmpty()) throw new IllegalArgumentException("no file is named");
        return named.stream().map(ChronicleCommand::path).toList();
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("no file can be called " + name, e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'%s' is no day: write 2020-11-03".formatted(text), e);
        }
    }
}
