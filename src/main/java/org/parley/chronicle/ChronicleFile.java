package org.parley.chronicle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chronology of one negotiation as dated events, read strictly.
 *
 * @param parties exactly two
 * @param material everything in the file but its events, kept as it was written
 */
record ChronicleFile(
        String id,
        List<Party> parties,
        List<Point> points,
        List<ChronicleEvent> events,
        Map<String, @Nullable Object> material) {

    /** One of the two, with the code it bears in another period, if any. */
    record Party(String code, @Nullable String name, @Nullable String otherCode) {}

    /** A measure as the file names it. */
    record Point(String id, @Nullable String title, @Nullable String summary, @Nullable String category) {}

    ChronicleFile {
        parties = List.copyOf(parties);
        points = List.copyOf(points);
        events = List.copyOf(events);
        material = Collections.unmodifiableMap(new LinkedHashMap<>(material));
    }

    Optional<String> words(String field) {
        return Optional.ofNullable(material.get(field)).map(Object::toString);
    }

    /** The languages in which the text is authentic; empty where there is no common authenticated text. */
    List<String> authenticLanguages() {
        if (!(material.get("languages") instanceof Map<?, ?> languages)) return List.of();
        if (!(languages.get("authentic") instanceof List<?> authentic)) return List.of();
        return authentic.stream().map(String::valueOf).toList();
    }
}
