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

    /** A leaf in a sentence: its place, its kind, when and by whom, as its content tells them. */
    static String named(long place, String content) {
        try {
            var told = CanonicalJson.parse(content);
            var by = told.path("by").isTextual() ? " by " + told.path("by").textValue() : "";
            return BundleContents.printable("Leaf %d, %s of %s%s"
                    .formatted(
                            place,
                            told.path("kind").asText("nothing"),
                            told.path("at").asText("no time"),
                            by));
        } catch (IllegalArgumentException e) {
            return "Leaf %d, of which nothing can be read,".formatted(place);
        }
    }

    /** Whether the content is still what was hashed. */
    public boolean isSound() {
        return hash.equals(hash(content));
    }
}
