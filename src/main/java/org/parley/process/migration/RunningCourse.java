package org.parley.process.migration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;

/**
 * An instance that nothing called, with all that it called, as the engine's tables have it.
 *
 * @param root the id of the outermost instance
 * @param parts the deepest first: whoever was called moves before its caller
 */
record RunningCourse(String root, List<Part> parts) {
    RunningCourse {
        parts = parts.stream()
                .sorted(Comparator.comparingInt(Part::depth).reversed().thenComparing(Part::instance))
                .toList();
    }

    /**
     * One process instance of it.
     *
     * @param key the negotiation's id; of a communication that is not registered yet, its own
     * @param depth how many calls lie above it
     * @param ids the ids it carries, such as {@code paperId}
     */
    record Part(
            String instance,
            Definition definition,
            String key,
            int depth,
            Set<String> places,
            List<Timer> timers,
            List<Ear> ears,
            Map<String, String> ids) {
        Part {
            places = Set.copyOf(places);
            timers = List.copyOf(timers);
            ears = List.copyOf(ears);
            ids = Map.copyOf(ids);
        }

        /** What decides whether it fits: two parts alike in all of this fit alike. */
        Shape shape() {
            return new Shape(
                    definition,
                    new TreeSet<>(places),
                    timers.stream().map(Timer::element).collect(Collectors.toCollection(TreeSet::new)),
                    ears.stream()
                            .map(ear -> ear.element() + " " + ear.kind())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** A version of a process. */
    record Definition(String id, String process, int version, String deployment) {}

    /** @param execution where it hangs in the instance */
    record Timer(String job, String element, String execution, Instant due) {}

    /** A place that waits for a message. */
    record Ear(String element, String kind, @Nullable String message, String execution) {}

    /** @param places each with how its execution stands there */
    record Shape(Definition definition, Set<String> places, Set<String> timers, Set<String> ears) {}

    Part outermost() {
        return parts.get(parts.size() - 1);
    }

    Set<NegotiationId> negotiations() {
        return parts.stream().map(Part::key).map(NegotiationId::new).collect(Collectors.toSet());
    }

    Stream<Timer> timers() {
        return parts.stream().flatMap(part -> part.timers().stream());
    }

    /** The ids that any part of it carries; what is called carries the narrower ones. */
    Map<String, String> ids() {
        var ids = new TreeMap<String, String>();
        for (var part : parts) part.ids().forEach(ids::putIfAbsent);
        return ids;
    }

    /** The drawn places at which it stands, without how. */
    List<String> at() {
        return parts.stream()
                .flatMap(part -> part.places().stream())
                .map(RunningCourse::element)
                .distinct()
                .sorted()
                .toList();
    }

    static String element(String place) {
        var name = place.split(" ", 2)[0];
        var body = name.indexOf('#');
        return body < 0 ? name : name.substring(0, body);
    }
}
