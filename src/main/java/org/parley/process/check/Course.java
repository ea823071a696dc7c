package org.parley.process.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.parley.process.check.Diagram.Place;

/** A process made ready to be walked: its ways, what its gateways ask, what happens beside what. */
final class Course {
    final Diagram diagram;
    final Ways ways;
    final Effects effects;
    final Concurrency concurrency;
    final Liveness liveness;
    final Map<String, Choice> choices = new HashMap<>();
    private final Function<Place, Set<String>> askedInCall;
    private final Map<String, Set<String>> splits = new HashMap<>();

    /**
     * @param lostInCall what the process that a place calls may undo
     * @param askedInCall the lasting answers that count in the process that a place calls
     * @param handedBack what counts for a caller once the process has ended
     */
    Course(
            Diagram diagram,
            Vocabulary vocabulary,
            ToIntFunction<Place> lostInCall,
            Function<Place, Set<String>> askedInCall,
            Set<String> handedBack) {
        this.diagram = diagram;
        this.askedInCall = askedInCall;
        this.ways = new Ways(diagram);
        this.effects = new Effects(vocabulary);
        for (var place : diagram.places.values())
            if (chooses(place)) choices.put(place.id, new Choice(place, vocabulary, effects));
        this.concurrency = new Concurrency(ways, effects, lostInCall);
        this.liveness = new Liveness(ways, effects, this::reads, handedBack);
        for (var place : diagram.places.values())
            for (var scope = place; scope != null; scope = scope.scope)
                splits.computeIfAbsent(scope.id, at -> new HashSet<>()).add(place.id);
    }

    private static boolean chooses(Place place) {
        return !place.is("parallelGateway", "eventBasedGateway")
                && !place.out.isEmpty()
                && (place.is("exclusiveGateway", "inclusiveGateway")
                        || place.out.stream().anyMatch(flow -> !flow.condition().isEmpty() || flow.isDefault()));
    }

    private Set<String> reads(Place place) {
        var names = new TreeSet<String>();
        var choice = choices.get(place.id);
        if (choice != null) names.addAll(choice.reads());
        names.addAll(Gate.asks(place));
        if (place.is("callActivity")) {
            Effects.handed(place, "in").forEach(in -> names.add(in.getAttribute("source")));
            names.addAll(askedInCall.apply(place));
        }
        return names;
    }

    /** The places in a scope at which a course may have split. */
    Set<String> splitsIn(Place scope) {
        return splits.getOrDefault(scope.id, Set.of());
    }
}
