package org.parley.process.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.process.check.Diagram.Place;

/** Which answers of the house, and which variables, count in each process and for those who call it. */
final class Answers {
    private final Map<String, Diagram> diagrams;
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Set<String>> handedBack = new HashMap<>();

    Answers(Map<String, Diagram> diagrams) {
        this.diagrams = diagrams;
    }

    static String called(Place call) {
        return call.element.getAttribute("calledElement");
    }

    /** The lasting answers that count in a process or in one that it calls. */
    Set<String> askedIn(String process) {
        var known = asked.get(process);
        if (known != null) return known;
        asked.put(process, Set.of()); // a process that calls itself is told of elsewhere
        var diagram = diagrams.get(process);
        var names = new HashSet<String>();
        if (diagram != null) {
            names.addAll(askedAtOnce(diagram));
            for (var call : calls(diagram)) names.addAll(askedIn(called(call)));
        }
        asked.put(process, names);
        return names;
    }

    /** What counts for a caller once the process has ended. */
    Set<String> handedBackBy(String process) {
        var known = handedBack.get(process);
        if (known != null) return known;
        var names = new TreeSet<>(Gate.asksAtTheEndOf(process));
        names.addAll(Vocabulary.OUTCOMES.keySet());
        names.add("ratified");
        handedBack.put(process, names);
        for (var caller : diagrams.values())
            for (var call : calls(caller)) {
                if (!called(call).equals(process)) continue;
                Effects.handed(call, "out").forEach(out -> names.add(out.getAttribute("source")));
                names.addAll(askedAtOnce(caller));
                for (var other : calls(caller))
                    if (!called(other).equals(process)) names.addAll(askedIn(called(other)));
                handedBackBy(caller.id()).stream()
                        .filter(Vocabulary.LASTING::containsKey)
                        .forEach(names::add);
            }
        return names;
    }

    private static Set<String> askedAtOnce(Diagram diagram) {
        var names = new HashSet<>(Gate.asksAtTheEndOf(diagram.id()));
        for (var place : diagram.places.values()) names.addAll(Gate.asks(place));
        for (var flow : diagram.flows.values())
            for (var question : Vocabulary.LASTING.keySet())
                if (flow.condition().contains(question)) names.add(question);
        return names;
    }

    private static List<Place> calls(Diagram diagram) {
        return diagram.places.values().stream()
                .filter(place -> place.is("callActivity"))
                .toList();
    }
}
