package org.parley.process.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jgrapht.Graphs;
import org.parley.process.check.Diagram.Place;

/** Which variables somebody still asks for behind each place; what nobody asks for any more need not be told apart. */
final class Liveness {
    private final Map<String, Set<String>> asked = new HashMap<>();

    /**
     * @param reads what a place itself asks for
     * @param handedBack what callers take over when the process ends
     */
    Liveness(Ways ways, Effects effects, Function<Place, Set<String>> reads, Set<String> handedBack) {
        var waiting = new ArrayDeque<>(ways.graph.vertexSet());
        var queued = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            var vertex = waiting.removeLast();
            queued.remove(vertex);
            var place = ways.place(vertex);
            var isEnd = vertex.endsWith("#end");
            var now = new HashSet<String>();
            for (var next : Graphs.successorListOf(ways.graph, vertex)) now.addAll(at(next));
            if (isEnd && place.scope == null) now.addAll(handedBack);
            if (!isEnd && ways.catchers(place).isEmpty()) now.removeAll(effects.writes(place));
            if (!isEnd || !place.out.isEmpty()) now.addAll(reads.apply(place));
            if (now.equals(at(vertex)) && asked.containsKey(vertex)) continue;
            asked.put(vertex, now);
            for (var before : Graphs.predecessorListOf(ways.graph, vertex)) if (queued.add(before)) waiting.add(before);
        }
    }

    Set<String> at(String vertex) {
        return asked.getOrDefault(vertex, Set.of());
    }
}
