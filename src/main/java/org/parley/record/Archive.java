package org.parley.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.shared.PartyCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The desk's own drop for its archive: the last checkpoint and the last of each hour, written whole or not at all. What
 * was dropped here cannot be taken back by whoever rules the database, and an old backup of it is found by comparison.
 */
@Component
class Archive {
    private static final String LAST = "checkpoint";
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH").withZone(ZoneOffset.UTC);

    private final Path folder;

    Archive(@Value("${parley.record.archive:./data/archive}") Path folder) {
        this.folder = folder;
    }

    void drop(PartyCode party, String note, Instant at) {
        try {
            var own = Files.createDirectories(folder.resolve(party.value()));
            put(own.resolve(LAST), note);
            put(own.resolve(HOUR.format(at) + "." + LAST), note);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint of %s cannot be dropped in %s".formatted(party, folder), e);
        }
    }

    private static void put(Path file, String note) throws IOException {
        var fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), note);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Every checkpoint that lies here, as it was written, by the desk's code. */
    Map<String, List<String>> all() {
        if (!Files.isDirectory(folder)) return Map.of();
        try (var desks = Files.list(folder)) {
            return desks.filter(Files::isDirectory)
                    .collect(Collectors.toMap(desk -> String.valueOf(desk.getFileName()), Archive::checkpoints));
        } catch (IOException e) {
            throw new UncheckedIOException("The archive %s cannot be read".formatted(folder), e);
        }
    }

    private static List<String> checkpoints(Path desk) {
        try (var files = Files.list(desk)) {
            return files.filter(file -> file.getFileName().toString().endsWith(LAST))
                    .sorted()
                    .map(Archive::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The archive %s cannot be read".formatted(desk), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive's %s cannot be read".formatted(file), e);
        }
    }
}
