package org.parley.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.record.RowLedger.LeafName;

/** The words that must lie beside a desk's leaves, by their hashes: all but the names of access that were given up. */
final class WordsBeside {
    private static final String WORDS = "{\"sha256\":\"";

    private final Map<String, Long> words = new HashMap<>();
    private final Map<String, Instant> names = new HashMap<>();
    private Instant givenUpBefore = Instant.MIN;

    /** A leaf and the words of which it speaks. */
    void add(String content, LeafName leaf) {
        for (int at = content.indexOf(WORDS); at >= 0; at = content.indexOf(WORDS, at + 1))
            words.put(content.substring(at + WORDS.length(), at + WORDS.length() + 64), leaf.place());
        if (AccessLeaf.KINDS.contains(leaf.kind()))
            AccessLeaf.name(content).ifPresent(name -> names.put(name, Instant.parse(leaf.at())));
        if (leaf.kind().equals(NamesGivenUp.class.getSimpleName())) giveUp(content, Instant.parse(leaf.at()));
    }

    /** No decision reaches beyond its own moment. */
    private void giveUp(String content, Instant decidedAt) {
        var day = LocalDate.parse(
                CanonicalJson.parse(content).path("fact").path("before").asText());
        var before = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = before.isBefore(decidedAt) ? before : decidedAt;
        if (end.isAfter(givenUpBefore)) givenUpBefore = end;
    }

    /** The place of the leaf that speaks of these words; null where none does. */
    @Nullable Long leafOf(String words) {
        return this.words.get(words);
    }

    /** What must be found once every leaf was read, each with the place of its leaf. */
    Map<String, Long> owed() {
        var owed = new HashMap<>(words);
        owed.keySet().removeAll(givenUp());
        return owed;
    }

    /** The names that somebody decided to give up. */
    Set<String> givenUp() {
        return names.entrySet().stream()
                .filter(name -> name.getValue().isBefore(givenUpBefore))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
