package org.parley.record;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code record}: checks a bundle offline, with nothing else started, or the database of an installation. */
public final class RecordCommand {
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;
    private static final String USAGE =
            """
            usage: record verify BUNDLE [--key KEYFILE]
                   record verify --live
            An option that begins with --spring. or --parley. sets the same as for the server.""";

    private RecordCommand() {}

    /** Whether the arguments are for this command, so that no server needs to start. */
    public static boolean isFor(String... args) {
        return args.length > 0 && args[0].equals("record");
    }

    /** Runs it on standard output, in UTF-8 whatever the machine's own character set; answers the exit code. */
    public static int run(String... args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        return code;
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            if (args.length < 2 || !args[1].equals("verify")) throw new IllegalArgumentException(USAGE);
            var words = new ArrayList<>(List.of(args).subList(2, args.length));
            return words.remove("--live") ? live(out, err, words) : verify(out, err, words);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return MISUSED;
        }
    }

    private static int live(PrintStream out, PrintStream err, List<String> settings) {
        if (!settings.stream().allMatch(word -> word.startsWith("--spring.") || word.startsWith("--parley.")))
            throw new IllegalArgumentException(USAGE);
        return LiveCommand.run(out, err, settings);
    }

    private static int verify(PrintStream out, PrintStream err, List<String> words) {
        String bundle = null;
        String key = null;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--key") && i + 1 < words.size() && key == null) key = words.get(++i);
            else if (word.startsWith("--key=") && key == null) key = word.substring("--key=".length());
            else if (!word.startsWith("-") && bundle == null) bundle = word;
            else throw new IllegalArgumentException(USAGE);
        }
        if (bundle == null) throw new IllegalArgumentException(USAGE);
        var report = verified(path(bundle), keys(key));
        report.found().forEach(out::println);
        if (report.fault() != null) {
            err.println(report.fault());
            err.println("The bundle does not hold.");
            return BROKEN;
        }
        out.println("The bundle holds.");
        return 0;
    }

    private static BundleVerifier.Report verified(Path bundle, List<NoteKey> keys) {
        try {
            return BundleVerifier.verify(bundle, keys);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(bundle, e.getMessage()), e);
        }
    }

    /** Verifier keys, one a line. */
    private static List<NoteKey> keys(@Nullable String file) {
        if (file == null) return List.of();
        try {
            var keys = new ArrayList<NoteKey>();
            for (var line : Files.readAllLines(path(file))) if (!line.isBlank()) keys.add(NoteKey.parse(line));
            if (keys.isEmpty()) throw new IllegalArgumentException("no key stands in it");
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("%s is no file of verifier keys".formatted(file), e);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("no file can be called " + name, e);
        }
    }
}
