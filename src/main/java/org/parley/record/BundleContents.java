package org.parley.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a bundle as somebody else made it, maybe with ill intent: nothing is unpacked, no name is trusted, and
 * what swells beyond measure is put down with a sentence.
 */
final class BundleContents implements AutoCloseable {
    /** Whatever is wrong with the file as a file. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    private static final int MOST_FILES = 250_000;
    private static final long SMALL = 64L << 20;
    private static final int SWELLS_AT_MOST = 250;
    private static final int LONGEST_PART = 16 << 20;
    private static final int LONGEST_LINE = 16 << 20;

    private final ZipFile zip;
    private final Set<String> names = new TreeSet<>();
    private final long most;
    private long read;

    private BundleContents(ZipFile zip, long size) {
        this.zip = zip;
        this.most = Math.max(SMALL, size * SWELLS_AT_MOST);
        if (zip.size() > MOST_FILES) throw new Unreadable("It holds more than %,d files".formatted(MOST_FILES));
        zip.stream().forEach(entry -> {
            if (isUnsafe(entry.getName()))
                throw new Unreadable(
                        "It holds a file called '%s', which leads out of it".formatted(printable(entry.getName())));
            if (!names.add(entry.getName()))
                throw new Unreadable("It holds two files called '%s'".formatted(printable(entry.getName())));
        });
    }

    static BundleContents open(Path file) {
        try {
            return new BundleContents(new ZipFile(file.toFile(), StandardCharsets.UTF_8), Files.size(file));
        } catch (ZipException e) {
            throw new Unreadable("It is no zip file, or a broken one");
        } catch (IOException e) {
            throw new Unreadable("It cannot be read");
        }
    }

    private static boolean isUnsafe(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.endsWith("/")
                || name.chars().anyMatch(Character::isISOControl)
                || Stream.of(name.split("/", -1))
                        .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** A name or line of theirs, safe to print on a terminal. */
    static String printable(String text) {
        var line = text.replaceAll("\\p{C}", "?");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    /** Why something of theirs cannot be read, safe to print. */
    static String why(IllegalArgumentException e) {
        return printable(String.valueOf(e.getMessage()));
    }

    Set<String> names() {
        return names;
    }

    /** The names that follow a folder's, numbers alone, in their order. */
    List<Long> numbers(String folder) {
        return names.stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    /** A part that must be there. @throws IllegalArgumentException naming it where it is not */
    String part(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("The bundle has no part " + printable(name)));
    }

    /** A small part as text. */
    Optional<String> text(String name) {
        if (!names.contains(name)) return Optional.empty();
        var bytes = new ByteArrayOutputStream();
        each(name, (buffer, count) -> {
            if (bytes.size() + count > LONGEST_PART)
                throw new Unreadable("The part %s is far too large".formatted(printable(name)));
            bytes.write(buffer, 0, count);
        });
        return Optional.of(utf8(name, bytes.toByteArray()));
    }

    /** Each line of a part, which may be large as a whole. */
    void lines(String name, Consumer<String> reader) {
        var line = new ByteArrayOutputStream();
        each(name, (buffer, count) -> {
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    reader.accept(utf8(name, line.toByteArray()));
                    line.reset();
                } else if (line.size() >= LONGEST_LINE)
                    throw new Unreadable("A line of %s is far too long".formatted(printable(name)));
                else line.write(buffer[i]);
            }
        });
        if (line.size() > 0) reader.accept(utf8(name, line.toByteArray()));
    }

    /** The SHA-256 of a file, in hex. */
    String sha256(String name) {
        var digest = Hash.sha256();
        each(name, (buffer, count) -> digest.update(buffer, 0, count));
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface Chunk {
        void take(byte[] buffer, int count);
    }

    private void each(String name, Chunk chunk) {
        var entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(new ZipEntry(entry))) {
            var buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                read += count;
                if (read > most)
                    throw new Unreadable("It swells to more than %,d times its size".formatted(SWELLS_AT_MOST));
                chunk.take(buffer, count);
            }
        } catch (IOException e) {
            throw new Unreadable("The part %s cannot be unpacked".formatted(printable(name)));
        }
    }

    private static String utf8(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("The part %s is no text".formatted(printable(name)));
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Unreadable("It cannot be read");
        }
    }
}
