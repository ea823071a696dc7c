package org.parley.chronicle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/** What a file says beside its events, kept as words. */
final class Material {
    private Material() {}

    static String write(Map<String, @Nullable Object> material) {
        return PlainYaml.write(material);
    }

    static Map<String, @Nullable Object> read(String words) {
        return PlainYaml.read(words);
    }

    /** What the material calls the two parties. */
    static Map<PartyCode, String> names(Map<String, @Nullable Object> material) {
        var names = new LinkedHashMap<PartyCode, String>();
        if (material.get("parties") instanceof List<?> parties)
            for (var one : parties)
                if (one instanceof Map<?, ?> party
                        && party.get("code") instanceof String code
                        && party.get("name") instanceof String name) names.put(new PartyCode(code), name);
        return names;
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
