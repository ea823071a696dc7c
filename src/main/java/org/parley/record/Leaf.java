package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    /** The hash of a leaf's content, in hex. */
    static String hash(String content) {
        return Hash.leaf(content.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Whether the content is still what was hashed. */
    public boolean isSound() {
        return hash.equals(hash(content));
    }
}
