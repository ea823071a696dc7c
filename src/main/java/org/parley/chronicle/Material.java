package org.parley.chronicle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file says beside its events, kept as words. */
final class Material {
    private Material() {}

    static String write(Map<String, @Nullable Object> material) {
        return PlainYaml.write(material);
    }

    static Map<String, @Nullable Object> read(String words) {
        return PlainYaml.read(words);
    }

    static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String digest(String words) {
        return digest(words.getBytes(StandardCharsets.UTF_8));
    }
}
