package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** The hashes of the texts that lie beside it, each with its size. */
    Map<String, Long> texts() {
        var sizes = new LinkedHashMap<String, Long>();
        collect(CanonicalJson.parse(content), sizes);
        return sizes;
    }

    private static void collect(JsonNode node, Map<String, Long> sizes) {
        if (node.isObject() && node.size() == 2 && node.has("sha256") && node.has("size"))
            sizes.put(node.get("sha256").asText(), node.get("size").asLong());
        for (var child : node) collect(child, sizes);
    }

    /** The leaf in a sentence: its place, its kind, when and by whom. */
    @Override
    public String toString() {
        return Leaf.named(place, content);
    }
}
