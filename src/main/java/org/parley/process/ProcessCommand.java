package org.parley.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.process.check.Check;
import org.parley.process.check.Finding;
import org.parley.process.check.ModelFile;
import org.parley.process.deployment.ModelFiles;
import org.parley.shared.PartyCode;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The command {@code process check}: reads diagrams and tables as a start would, without a server and a database. */
public final class ProcessCommand {
    private static final int FOUND = 1;
    private static final int MISUSED = 2;
    private static final String USAGE =
            """
            usage: process check FILE|FOLDER...
            A folder holds the files for every party and, in folders of their own, those of each party. A file is read
            with the others of its folder, or with those that Parley brings where it lies alone.""";

    /** What every set has; a folder without it is a party's own, or no set at all. */
    private static final String ALWAYS_THERE = "proposal.bpmn";

    private final Check check = new Check();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<ModelFile> alone = new ArrayList<>();

    private ProcessCommand() {}

    /** Whether the arguments are for this command, so that no server needs to start. */
    public static boolean isFor(String... args) {
        return args.length > 0 && args[0].equals("process");
    }

    /** Runs it on standard output; answers 0 where nothing was found, 1 where something was, 2 for a wrong call. */
    public static int run(String... args) {
        LoggingSystem.get(ProcessCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF); // the engine's parser would speak as well
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        return code;
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length < 3 || !args[1].equals("check")) {
            err.println(USAGE);
            return MISUSED;
        }
        var command = new ProcessCommand();
        for (var arg : List.of(args).subList(2, args.length)) {
            var path = Path.of(arg).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) command.folder(path);
            else if (Files.isRegularFile(path)
                    && ModelFiles.isModel(path.getFileName().toString())) command.file(path);
            else {
                err.println("%s is no diagram, no table and no folder of them".formatted(arg));
                return MISUSED;
            }
        }
        return command.tell(out);
    }

    private void folder(Path folder) {
        if (Files.exists(folder.resolve(ALWAYS_THERE))) sets(folder);
        else if (isOfAParty(folder)) set(parent(folder), new PartyCode(name(folder)));
        else
            try (var files = Files.list(folder)) {
                files.filter(file -> ModelFiles.isModel(name(file))).sorted().forEach(this::file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }

    private void file(Path file) {
        var folder = parent(file);
        if (Files.exists(folder.resolve(ALWAYS_THERE))) sets(folder);
        else if (isOfAParty(folder)) set(parent(folder), new PartyCode(name(folder)));
        else
            try {
                alone.add(new ModelFile(name(file), file.toString(), Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }

    /** A folder beside the set for every party, under the code of a party. */
    private static boolean isOfAParty(Path folder) {
        return Files.exists(parent(folder).resolve(ALWAYS_THERE)) && isCode(name(folder));
    }

    /** What is for every party, and what each party makes of it. */
    private void sets(Path folder) {
        try (Stream<Path> parties = Files.list(folder)) {
            findings.addAll(check.of(new ModelFiles(folder).forEveryParty()));
            parties.filter(Files::isDirectory)
                    .map(ProcessCommand::name)
                    .filter(ProcessCommand::isCode)
                    .sorted()
                    .forEach(party -> set(folder, new PartyCode(party)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(Path folder, PartyCode party) {
        findings.addAll(check.of(new ModelFiles(folder).of(party)));
    }

    private int tell(PrintStream out) {
        if (!alone.isEmpty()) {
            Collection<ModelFile> set = ModelFiles.packaged();
            for (var file : alone) set = file.over(set);
            findings.addAll(check.of(set));
        }
        for (var finding : findings)
            out.println(
                    "%s, %s, %s: %s".formatted(finding.file(), finding.element(), finding.rule(), finding.sentence()));
        return findings.isEmpty() ? 0 : FOUND;
    }

    private static boolean isCode(String name) {
        try {
            return !new PartyCode(name).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
