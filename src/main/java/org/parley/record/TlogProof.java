package org.parley.record;

import java.util.ArrayList;
import java.util.List;

/**
 * That one leaf stands in a log, in a file of its own which needs nothing but the desk's key to be checked: the place,
 * the path to the head, and the signed checkpoint (C2SP tlog-proof).
 */
public record TlogProof(long place, List<Hash> path, SignedNote checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 64;

    public TlogProof {
        path = List.copyOf(path);
    }

    /** Whether it proves this leaf by a checkpoint that the key signed. */
    public boolean proves(Hash leaf, NoteKey key) {
        return checkpoint.bears(key) && leadsTo(leaf);
    }

    /** Whether the path leads from this leaf to the head of the checkpoint, whoever signed that. */
    boolean leadsTo(Hash leaf) {
        var claimed = Checkpoint.parse(checkpoint.text());
        return Proofs.included(leaf, place, claimed.size(), path, claimed.head());
    }

    /** The file as other tools read it. */
    public String written() {
        var lines =
                new StringBuilder(FIRST_LINE).append("\nindex ").append(place).append('\n');
        for (var hash : path) lines.append(hash.base64()).append('\n');
        return lines.append('\n').append(checkpoint.written()).toString();
    }

    /** Reads such a file. @throws IllegalArgumentException saying what is wrong with it */
    public static TlogProof parse(String file) {
        int end = file.indexOf("\n\n");
        if (end < 0) throw new IllegalArgumentException("A proof is a path, an empty line and a checkpoint");
        var lines = new ArrayList<>(List.of(file.substring(0, end).split("\n")));
        if (!lines.remove(0).equals(FIRST_LINE))
            throw new IllegalArgumentException("A proof begins with " + FIRST_LINE);
        if (!lines.isEmpty() && lines.get(0).startsWith("extra ")) lines.remove(0);
        if (lines.isEmpty() || !lines.get(0).matches("index (0|[1-9][0-9]{0,17})"))
            throw new IllegalArgumentException("A proof names the place of its leaf");
        long place = Long.parseLong(lines.remove(0).substring("index ".length()));
        if (lines.size() > LONGEST_PATH) throw new IllegalArgumentException("No log is as high as this path");
        return new TlogProof(
                place, lines.stream().map(Hash::ofBase64).toList(), SignedNote.parse(file.substring(end + 2)));
    }
}
