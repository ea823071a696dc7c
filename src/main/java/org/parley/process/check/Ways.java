package org.parley.process.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.parley.process.check.Diagram.Flow;
import org.parley.process.check.Diagram.Place;

/**
 * Where a course can go next from each place, whatever is known: along flows, into and out of subprocesses, from link to
 * link, and by every event that may catch it meanwhile. A vertex is the id of a place, or {@code id#end} where a
 * subprocess, or the process, has come to its end.
 */
final class Ways {
    final Diagram diagram;
    final Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

    private final Map<Place, List<Place>> catchers = new HashMap<>();
    private final Set<Place> compensations;

    Ways(Diagram diagram) {
        this.diagram = diagram;
        this.compensations = diagram.compensations();
        for (var place : diagram.places.values()) {
            graph.addVertex(place.id);
            if (place.isScope()) graph.addVertex(end(place));
        }
        for (var place : diagram.places.values()) {
            for (var next : within(place)) add(place.id, next);
            for (var next : after(place)) add(place.isScope() ? end(place) : place.id, next);
            for (var catcher : catchers(place)) add(place.id, catcher.id);
        }
    }

    static String end(Place scope) {
        return scope.id + "#end";
    }

    Place place(String vertex) {
        return Objects.requireNonNull(diagram.places.get(vertex.replace("#end", "")), vertex);
    }

    private void add(String from, String to) {
        graph.addEdge(from, to);
    }

    private List<String> within(Place place) {
        if (!place.isScope()) return List.of();
        var next = new ArrayList<>(
                diagram.starts(place).stream().map(start -> start.id).toList());
        if (Effects.mayBeSkipped(place)) next.add(end(place));
        return next;
    }

    /** What follows once a place is left in the ordinary way. */
    List<String> after(Place place) {
        var next = new ArrayList<String>();
        if (place.scope == null) return next;
        if (place.isScope() && place.loop().isPresent()) next.add(place.id);
        for (var flow : place.out) next.add(flow.to().id);
        for (var place2 : links(place)) next.add(place2.id);
        for (var handler : undone(place)) next.add(handler.id);
        if (place.isForCompensation())
            diagram.places.values().stream()
                    .filter(Ways::undoes)
                    .forEach(thrower -> next.addAll(
                            thrower.out.stream().map(flow -> flow.to().id).toList()));
        if (endsScope(place)) next.add(end(place.scope));
        return next;
    }

    /** Whether the course comes to the end of its scope here. */
    static boolean endsScope(Place place) {
        if (place.scope == null) return false;
        if (place.isEventSubprocess())
            return place.inner.stream().anyMatch(start -> start.is("startEvent") && start.interrupts());
        if (place.is("endEvent")) return !place.event().equals("error");
        if (place.is("intermediateThrowEvent") && place.event().equals("link")) return false;
        if (place.is("boundaryEvent") && place.event().equals("compensate")) return false;
        return place.out.isEmpty() && !place.isForCompensation();
    }

    List<Place> links(Place place) {
        return place.is("intermediateThrowEvent") && place.event().equals("link")
                ? diagram.linkedFrom(place)
                : List.of();
    }

    List<Place> undone(Place place) {
        return undoes(place) ? List.copyOf(compensations) : List.of();
    }

    static boolean undoes(Place place) {
        return place.is("intermediateThrowEvent", "endEvent") && place.event().equals("compensate");
    }

    /** The events that may take a course away from a place, or begin something beside it. */
    List<Place> catchers(Place place) {
        return catchers.computeIfAbsent(place, this::catching);
    }

    private List<Place> catching(Place place) {
        var catchers = new ArrayList<Place>();
        for (var at = place; at != null; at = at.scope) {
            at.boundary.stream()
                    .filter(event -> !event.event().equals("compensate"))
                    .forEach(catchers::add);
            if (at.isScope() && at != place)
                for (var beside : diagram.eventSubprocesses(at)) if (!place.liesIn(beside)) catchers.add(beside);
        }
        return catchers;
    }

    /** What can be reached from the ends of some flows without going through a stop. */
    Set<String> reach(List<String> from, Predicate<String> isIn, Set<String> stops) {
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            var at = waiting.removeFirst();
            if (stops.contains(at) || !isIn.test(at) || !seen.add(at)) continue;
            waiting.addAll(Graphs.successorListOf(graph, at));
        }
        return seen;
    }

    /** Everything that lies in a scope, its end included. */
    Predicate<String> in(Place scope) {
        return vertex -> place(vertex).liesIn(scope);
    }

    Set<String> inside(Place place) {
        var inside = new HashSet<String>();
        for (var other : diagram.places.values())
            if (other.liesIn(place)) {
                inside.add(other.id);
                if (other.isScope()) inside.add(end(other));
            }
        return inside;
    }

    /** The flows that a place sends off at the same time; none where it chooses. */
    static List<Flow> atOnce(Place place) {
        if (place.is("exclusiveGateway", "eventBasedGateway") || place.out.size() < 2) return List.of();
        return place.out;
    }

    /** Whether every flow is taken for certain, so that a join may count on all of them. */
    static boolean isFork(Place place) {
        return !atOnce(place).isEmpty()
                && place.out.size() < Long.SIZE
                && (place.is("parallelGateway")
                        || (!place.is("inclusiveGateway")
                                && place.out.stream()
                                        .allMatch(flow -> flow.condition().isEmpty() && !flow.isDefault())));
    }

    static boolean isJoin(Place place) {
        return place.is("parallelGateway") && place.in.size() > 1;
    }
}
