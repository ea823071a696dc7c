package org.parley.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a sequence of fields, each with its length before it, so that no two sequences share one. */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime has it
        }
    }

    static Fingerprint start() {
        return new Fingerprint();
    }

    Fingerprint with(@Nullable String field) {
        if (field == null) {
            digest.update("-:".getBytes(StandardCharsets.UTF_8));
            return this;
        }
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        var fingerprint = start();
        fingerprint.digest.update(bytes);
        return fingerprint.hex();
    }
}
