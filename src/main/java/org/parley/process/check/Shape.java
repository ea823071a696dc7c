package org.parley.process.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.parley.process.check.Diagram.Flow;
import org.parley.process.check.Diagram.Place;

/** What no course ever comes to, from where none comes to an end, and where one would run round without rest. */
final class Shape {
    private final Course course;
    private final Set<Place> seen;
    private final Set<Flow> taken;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param seen the places that some walk came to
     * @param taken the flows that some walk took
     */
    Shape(Course course, Set<Place> seen, Set<Flow> taken) {
        this.course = course;
        this.seen = seen;
        this.taken = taken;
    }

    List<Finding> findings() {
        unreached();
        withoutEnd();
        withoutRest();
        return findings;
    }

    private void unreached() {
        for (var place : course.diagram.places.values())
            if (!seen.contains(place) && isFrontier(place)) found(place.id, "unreachable", "No course ever comes here");
        for (var flow : course.diagram.flows.values())
            if (seen.contains(flow.from()) && seen.contains(flow.to()) && !taken.contains(flow))
                found(flow.id(), "unreachable", "No course ever takes this way");
    }

    /** Of a part that nobody reaches only the first element is told. */
    private boolean isFrontier(Place place) {
        if (place.scope != null && !seen.contains(place.scope)) return false;
        return place.in.isEmpty()
                || place.in.stream().anyMatch(flow -> seen.contains(flow.from()))
                || isInACircle(place);
    }

    private boolean isInACircle(Place place) {
        var before = new HashSet<String>();
        new BreadthFirstIterator<>(new EdgeReversedGraph<>(course.ways.graph), place.id).forEachRemaining(before::add);
        return before.stream()
                        .map(course.ways::place)
                        .noneMatch(other -> other.scope == place.scope && other.is("startEvent"))
                && before.stream()
                        .map(course.ways::place)
                        .map(other -> other.id)
                        .sorted()
                        .findFirst()
                        .orElse("")
                        .equals(place.id);
    }

    private void withoutEnd() {
        var end = Ways.end(course.diagram.root());
        var ending = new HashSet<String>();
        new BreadthFirstIterator<>(new EdgeReversedGraph<>(course.ways.graph), end).forEachRemaining(ending::add);
        var told = new LinkedHashSet<Place>();
        for (var place : seen) {
            if (ending.contains(place.id) || endsByError(place)) continue;
            if ((place.scope != null && place.in.isEmpty())
                    || place.in.stream().anyMatch(flow -> ending.contains(flow.from().id))) told.add(place);
        }
        for (var place : told) found(place.id, "no-way-out", "From here no way leads to an end of the process");
    }

    private boolean endsByError(Place place) {
        return besideOnly(place)
                || course.ways.reach(List.of(place.id), vertex -> true, Set.of()).stream()
                        .map(course.ways::place)
                        .anyMatch(other -> other.is("endEvent") && other.event().equals("error"));
    }

    /** What begins beside the course ends by itself. */
    private static boolean besideOnly(Place place) {
        for (var at = place; at != null; at = at.scope) if (at.isEventSubprocess() && !Ways.endsScope(at)) return true;
        return false;
    }

    /** A circle in which nobody is ever waited for would never come to rest. */
    private void withoutRest() {
        var restless = new HashSet<String>();
        for (var place : course.diagram.places.values())
            if (place.is("exclusiveGateway", "parallelGateway", "inclusiveGateway", "serviceTask", "businessRuleTask")
                    || place.is("intermediateThrowEvent")) restless.add(place.id);
        var circles = new KosarajuStrongConnectivityInspector<>(new AsSubgraph<>(course.ways.graph, restless));
        var all = new ArrayList<>(circles.stronglyConnectedSets());
        for (var circle : all)
            if (circle.size() > 1)
                found(
                        course.ways.place(new TreeSet<>(circle).first()).id,
                        "no-rest",
                        "Round and round without ever waiting for a person, an answer or a day: "
                                + String.join(", ", new TreeSet<>(circle)));
    }

    private void found(String element, String rule, String sentence) {
        findings.add(new Finding(course.diagram.file.place(), element, rule, sentence));
    }
}
