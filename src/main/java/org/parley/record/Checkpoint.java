package org.parley.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a log claims to be at a moment: its name, how many leaves it has and their head (C2SP tlog-checkpoint). Signed, it
 * commits the desk to every leaf up to there.
 *
 * @param sealed when, and how many leaves the one before it had: an extension that other readers pass over; null in a
 *     checkpoint that tells neither
 */
public record Checkpoint(String origin, long size, Hash head, @Nullable Sealed sealed) {
    private static final Pattern SEALED = Pattern.compile("sealed at (\\S+) after (0|[1-9][0-9]{0,17})");

    /** The moment, and the size of the checkpoint before: one that is taken out of the row is missed. */
    public record Sealed(Instant at, long after) {}

    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n"))
            throw new IllegalArgumentException("A log has a name of one line");
        if (size < 0) throw new IllegalArgumentException("A log has no fewer than no leaves");
    }

    public Checkpoint(String origin, long size, Hash head) {
        this(origin, size, head, null);
    }

    /** The text of the note: origin, size in decimal, head in base64, and the extension, a line each. */
    public String text() {
        var extension = sealed == null ? "" : "sealed at %s after %d\n".formatted(sealed.at(), sealed.after());
        return origin + "\n" + size + "\n" + head.base64() + "\n" + extension;
    }

    /** Reads the text of a note; extensions that are not known here are passed over. */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException("A checkpoint is three lines: origin, size, head");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]), sealed(lines[3]));
    }

    private static @Nullable Sealed sealed(String line) {
        var found = SEALED.matcher(line);
        try {
            return found.matches() ? new Sealed(Instant.parse(found.group(1)), Long.parseLong(found.group(2))) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
