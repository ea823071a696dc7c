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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code chronicle check FILE… [--as-of DATE]}: needs no web server, no database and no engine. */
public final class ChronicleCommand {
    private static final int MISUSED = 2;
    private static final String USAGE = "usage: chronicle check FILE... [--as-of YYYY-MM-DD]";

    private ChronicleCommand() {}

    /** Whether the arguments are for this command, so that nothing else needs to start. */
    public static boolean isFor(String... args) {
        return args.length > 1 && args[0].equals("chronicle") && args[1].equals("check");
    }

    /** Runs it on standard output, in UTF-8 whatever the machine's own character set; answers the exit code. */
    public static int run(String... args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(out, err, args);
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            var files = new ArrayList<Path>();
            var asOf = arguments(List.of(args).subList(2, args.length), files);
            if (files.isEmpty()) throw new IllegalArgumentException("no file is named");
            return new Check(out, err).run(files, asOf);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return MISUSED;
        }
    }

    private static @Nullable LocalDate arguments(List<String> args, List<Path> files) {
        LocalDate asOf = null;
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            if (arg.startsWith("--as-of=")) asOf = day(arg.substring("--as-of=".length()));
            else if (arg.equals("--as-of") && i + 1 < args.size()) asOf = day(args.get(++i));
            else if (arg.startsWith("--"))
                throw new IllegalArgumentException("unknown option, or one without a value: " + arg);
            else files.add(path(arg));
        }
        return asOf;
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
