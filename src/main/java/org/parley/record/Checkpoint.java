package org.parley.record;

/**
 * What a log claims to be at a moment: its name, how many leaves it has and their head (C2SP tlog-checkpoint). Signed, it
 * commits the desk to every leaf up to there.
 */
public record Checkpoint(String origin, long size, Hash head) {
    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n"))
            throw new IllegalArgumentException("A log has a name of one line");
        if (size < 0) throw new IllegalArgumentException("A log has no fewer than no leaves");
    }

    /** The text of the note: origin, size in decimal, head in base64, a line each. */
    public String text() {
        return origin + "\n" + size + "\n" + head.base64() + "\n";
    }

    /** Reads the text of a note; lines after the third are extensions and are passed over. */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,18}"))
            throw new IllegalArgumentException("A checkpoint is three lines: origin, size, head");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
    }
}
