package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the disclosed leaves of a bundle say of things that must lie beside them: words, annexes, links of a series, doubts. */
final class SealedFacts {
    /** A communication took its place in a series. */
    record Crossing(String leaf, String communication, long number, String previous, String content) {}

    /** A file crossed with a communication. */
    record Annexed(String leaf, String sha256) {}

    /** The other side's series contradicted itself. */
    record Doubted(
            String leaf, String communication, long number, String sentence, @Nullable String held, String theirs) {}

    private final Set<String> texts = new HashSet<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private final List<Annexed> annexes = new ArrayList<>();
    private final List<Doubted> doubts = new ArrayList<>();

    void read(DisclosedLeaf leaf) {
        texts.addAll(leaf.texts().keySet());
        var fact = CanonicalJson.parse(leaf.content()).path("fact");
        var communication = fact.path("communicationId").asText();
        var link = fact.path("link");
        if (link.isObject())
            crossings.add(new Crossing(
                    leaf.toString(),
                    communication,
                    link.path("number").asLong(),
                    link.path("previous").asText(),
                    link.path("content").asText()));
        for (var annex : fact.path("annexes")) annexes.add(new Annexed(leaf.toString(), annex.asText()));
        if (fact.path("theirs").isTextual())
            doubts.add(new Doubted(
                    leaf.toString(),
                    communication,
                    fact.path("number").asLong(),
                    fact.path("sentence").asText(),
                    text(fact.path("held")),
                    fact.path("theirs").textValue()));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    /** Hashes of the words that lie beside the leaves. */
    Set<String> texts() {
        return texts;
    }

    List<Crossing> crossings() {
        return crossings;
    }

    List<Annexed> annexes() {
        return annexes;
    }

    List<Doubted> doubts() {
        return doubts;
    }
}
