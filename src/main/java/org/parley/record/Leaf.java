package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * One entry of a desk's record.
 *
 * @param content the fact in canonical JSON, the bytes under the hash
 * @param hash SHA-256 of a zero byte and the content, in hex (RFC 6962, section 2.1)
 */
public record Leaf(
        String id,
        PartyCode party,
        @Nullable String negotiation,
        String kind,
        @Nullable String by,
        Instant at,
        String content,
        String hash) {

    /** The hash of a leaf, told from that of an inner node by its first byte. */
    public static String hash(String content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the content is still what was hashed. */
    public boolean isSound() {
        return hash.equals(hash(content));
    }
}
