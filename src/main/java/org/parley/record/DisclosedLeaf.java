package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A leaf as a bundle discloses it: its place in the log and the very bytes under its hash. */
record DisclosedLeaf(long place, String content) {

    static Optional<DisclosedLeaf> parse(String line) {
        try {
            var json = CanonicalJson.parse(line);
            var place = json.path("place");
            var content = json.path("content");
            if (!place.canConvertToLong() || !place.isIntegralNumber() || place.longValue() < 0 || !content.isTextual())
                return Optional.empty();
            return Optional.of(new DisclosedLeaf(place.longValue(), content.textValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Hash hash() {
        return Hash.leaf(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The hashes of the texts that lie beside it. */
    Set<String> texts() {
        var hashes = new HashSet<String>();
        collect(CanonicalJson.parse(content), hashes);
        return hashes;
    }

    private static void collect(JsonNode node, Set<String> hashes) {
        if (node.isObject() && node.size() == 2 && node.has("sha256") && node.has("size"))
            hashes.add(node.get("sha256").asText());
        for (var child : node) collect(child, hashes);
    }

    /** The leaf in a sentence: its place, its kind, when and by whom. */
    @Override
    public String toString() {
        return Leaf.named(place, content);
    }
}
