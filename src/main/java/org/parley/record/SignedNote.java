package org.parley.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A text with signature lines below it, in the signed-note format (C2SP) that existing tools read. */
public record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int HASH_LENGTH = 4;

    /** One signature: whose, the key's four bytes, and the bytes of the signature itself. */
    public record Line(String name, int keyHash, byte[] signature) {
        String written() {
            var bytes = ByteBuffer.allocate(HASH_LENGTH + signature.length)
                    .putInt(keyHash)
                    .put(signature)
                    .array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
        }
    }

    public SignedNote {
        if (!text.endsWith("\n")) throw new IllegalArgumentException("The text of a note ends with a line break");
        signatures = List.copyOf(signatures);
    }

    public static SignedNote unsigned(String text) {
        return new SignedNote(text, List.of());
    }

    /** Adds a signature; what was signed before stays. */
    public SignedNote signed(NoteKey key, PrivateKey secret) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            var lines = new ArrayList<>(signatures);
            lines.add(new Line(key.name(), key.hash(), signer.sign()));
            return new SignedNote(text, lines);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The desk's key cannot sign", e);
        }
    }

    /** Whether a line of that very key stands under the text and fits it. */
    public boolean bears(NoteKey key) {
        for (var line : signatures)
            if (line.name().equals(key.name())
                    && line.keyHash() == key.hash()
                    && key.verifies(text.getBytes(StandardCharsets.UTF_8), line.signature())) return true;
        return false;
    }

    /** Reads a note. @throws IllegalArgumentException saying what is wrong with it */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n"))
            throw new IllegalArgumentException("A signed note is a text, an empty line and signatures");
        var lines = new ArrayList<Line>();
        for (var line : note.substring(split + 2).split("\n")) {
            var parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2) throw new IllegalArgumentException("No signature line: " + line);
            var bytes = Base64.getDecoder().decode(parts[1]);
            if (bytes.length <= HASH_LENGTH) throw new IllegalArgumentException("A signature of no length: " + line);
            var buffer = ByteBuffer.wrap(bytes);
            int hash = buffer.getInt();
            var signature = new byte[buffer.remaining()];
            buffer.get(signature);
            lines.add(new Line(parts[0], hash, signature));
        }
        return new SignedNote(note.substring(0, split + 1), lines);
    }

    /** The note as it is kept and sent. */
    public String written() {
        var out = new StringBuilder(text).append('\n');
        for (var line : signatures) out.append(line.written()).append('\n');
        return out.toString();
    }
}
