package org.parley.dossier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object-centric event log while it is written (OCEL 2.0, JSON): events that concern any number of objects. It declares
 * every type and attribute that it uses, and relates nothing to an object that is not in it.
 */
final class ObjectLog {
    private final Map<String, Thing> objects = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();

    private record Thing(String id, String type, Map<String, Value> attributes, List<Relation> relations) {}

    private record Event(String id, String type, Instant at, Map<String, Value> attributes, List<Relation> relations) {}

    /** A value as the format writes it: its type by name, and its text. */
    private record Value(String type, String text) {
        static Value of(Object value) {
            return new Value(type(value), value.toString());
        }

        private static String type(Object value) {
            if (value instanceof Instant) return "time";
            if (value instanceof Boolean) return "boolean";
            return value instanceof Integer ? "integer" : "string";
        }
    }

    /** How an event or object stands to an object. */
    record Relation(String object, String qualifier) {}

    /** @param attributes name and value by turns; a pair without a value is left out */
    void object(String id, String type, List<Relation> relations, @Nullable Object... attributes) {
        objects.putIfAbsent(id, new Thing(id, type, pairs(attributes), List.copyOf(relations)));
    }

    void event(String id, String type, Instant at, List<Relation> relations, @Nullable Object... attributes) {
        events.add(new Event(id, type, at, pairs(attributes), List.copyOf(relations)));
    }

    private static Map<String, Value> pairs(@Nullable Object... words) {
        var pairs = new TreeMap<String, Value>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            var value = words[i + 1];
            if (value != null) pairs.put(String.valueOf(words[i]), Value.of(value));
        }
        return pairs;
    }

    /** The log, its events in the order of time; those of one moment stay in the order in which they were told. */
    ObjectNode written(Instant since) {
        events.sort(Comparator.comparing(Event::at));
        var log = JsonNodeFactory.instance.objectNode();
        types(
                log,
                "eventTypes",
                types(events.stream()
                        .map(event -> Map.entry(event.type(), event.attributes()))
                        .toList()));
        types(
                log,
                "objectTypes",
                types(objects.values().stream()
                        .map(thing -> Map.entry(thing.type(), thing.attributes()))
                        .toList()));
        var written = log.putArray("events");
        for (var event : events) {
            var node = written.addObject()
                    .put("id", event.id())
                    .put("type", event.type())
                    .put("time", event.at().toString());
            attributes(node, event.attributes(), null);
            relations(node, event.relations());
        }
        var things = log.putArray("objects");
        for (var thing : objects.values()) {
            var node = things.addObject().put("id", thing.id()).put("type", thing.type());
            attributes(node, thing.attributes(), since);
            relations(node, thing.relations());
        }
        return log;
    }

    private static Map<String, Map<String, String>> types(Collection<Map.Entry<String, Map<String, Value>>> used) {
        var types = new TreeMap<String, Map<String, String>>();
        for (var one : used) {
            var declared = types.computeIfAbsent(one.getKey(), type -> new TreeMap<>());
            one.getValue().forEach((name, value) -> declared.put(name, value.type()));
        }
        return types;
    }

    private static void types(ObjectNode log, String name, Map<String, Map<String, String>> types) {
        var written = log.putArray(name);
        types.forEach((type, attributes) -> {
            var list = written.addObject().put("name", type).putArray("attributes");
            attributes.forEach(
                    (attribute, as) -> list.addObject().put("name", attribute).put("type", as));
        });
    }

    /** @param since from when an object has these values; null for an event, whose own time it is */
    private static void attributes(ObjectNode node, Map<String, Value> attributes, @Nullable Instant since) {
        var list = node.putArray("attributes");
        attributes.forEach((name, value) -> {
            var attribute = list.addObject().put("name", name).put("value", value.text());
            if (since != null) attribute.put("time", since.toString());
        });
    }

    private void relations(ObjectNode node, List<Relation> relations) {
        var list = node.putArray("relationships");
        relations.stream()
                .filter(relation -> objects.containsKey(relation.object()))
                .distinct()
                .forEach(relation ->
                        list.addObject().put("objectId", relation.object()).put("qualifier", relation.qualifier()));
    }
}
