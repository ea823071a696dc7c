package org.parley.process.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.parley.process.check.Diagram.Flow;
import org.parley.process.check.Diagram.Place;

/**
 * What may happen beside each place at any moment: on another branch, in an event subprocess, in another round of a loop. An
 * edit there undoes what this course relies on, however far it has come.
 */
final class Concurrency {
    private final Ways ways;
    private final Map<String, Integer> lost = new HashMap<>();
    private final Map<String, Set<String>> said = new HashMap<>();
    private final Effects effects;
    private final ToIntFunction<Place> lostInCall;

    /** @param lostInCall what the process that a place calls may undo */
    Concurrency(Ways ways, Effects effects, ToIntFunction<Place> lostInCall) {
        this.ways = ways;
        this.effects = effects;
        this.lostInCall = lostInCall;
        for (var place : ways.diagram.places.values()) {
            if (!Ways.atOnce(place).isEmpty()) branches(place);
            if (place.is("boundaryEvent") && !place.interrupts()) beside(place);
            if (place.isEventSubprocess() && ways.diagram.starts(place).stream().anyMatch(start -> !start.interrupts()))
                subprocess(place);
            if (place.loop().isPresent()
                    && !place.loop().get().getAttribute("isSequential").equals("true")) {
                var rounds = ways.inside(place);
                rounds.remove(Ways.end(place));
                disturb(List.of(rounds, rounds), Effects.blanked(place));
            }
        }
    }

    int lostBeside(String vertex) {
        return lost.getOrDefault(vertex, 0);
    }

    Set<String> saidBeside(String vertex) {
        return said.getOrDefault(vertex, Set.of());
    }

    private void branches(Place fork) {
        if (fork.scope == null) return;
        var in = ways.in(fork.scope);
        var joins = new HashSet<String>();
        for (var place : fork.scope.inner) if (Ways.isJoin(place) && closes(place, fork)) joins.add(place.id);
        joins.add(Ways.end(fork.scope));
        disturb(
                fork.out.stream()
                        .map(flow -> ways.reach(List.of(flow.to().id), in, joins))
                        .toList(),
                List.of());
    }

    /** Whether every branch of the split must have come to the join by a way of its own. */
    private boolean closes(Place join, Place fork) {
        var in = ways.in(Objects.requireNonNull(fork.scope));
        var taken = new HashSet<String>();
        for (var branch : fork.out) {
            var reached = ways.reach(List.of(branch.to().id), in, Set.of(join.id));
            var arrivals = join.in.stream()
                    .filter(flow -> flow.equals(branch) || reached.contains(leftFrom(flow)))
                    .map(Flow::id)
                    .toList();
            if (arrivals.isEmpty()) return false;
            for (var arrival : arrivals) if (!taken.add(arrival)) return false;
        }
        return true;
    }

    private static String leftFrom(Flow flow) {
        return flow.from().isScope() ? Ways.end(flow.from()) : flow.from().id;
    }

    private void beside(Place event) {
        var host = ways.diagram.places.get(event.element.getAttribute("attachedToRef"));
        if (host == null || event.scope == null) return;
        var in = ways.in(event.scope);
        var here = new ArrayList<>(List.of(host.id));
        here.addAll(ways.after(host));
        var over = Ways.end(event.scope);
        var there = ways.reach(ways.after(event), in, Set.of(over));
        there.add(event.id);
        disturb(List.of(ways.reach(here, in, Set.of(event.id, over)), there), List.of());
    }

    private void subprocess(Place subprocess) {
        var scope = Objects.requireNonNull(subprocess.scope);
        var there = ways.inside(subprocess);
        var here = new HashSet<>(ways.inside(scope));
        here.removeAll(there);
        here.remove(Ways.end(scope));
        disturb(List.of(here, there), List.of());
    }

    /** Whatever happens on one branch may happen at any moment of the others; each round has its own of some variables. */
    private void disturb(List<Set<String>> branches, List<String> itsOwn) {
        for (int i = 0; i < branches.size(); i++) {
            int undone = 0;
            var written = new HashSet<String>();
            for (var vertex : branches.get(i)) {
                if (vertex.endsWith("#end")) continue;
                var place = ways.place(vertex);
                undone |= Effects.lostBeside(place) | lostInCall.applyAsInt(place);
                written.addAll(effects.writes(place));
            }
            itsOwn.forEach(written::remove);
            for (int j = 0; j < branches.size(); j++) {
                if (j == i) continue;
                for (var vertex : branches.get(j)) {
                    lost.merge(vertex, undone, (one, other) -> one | other);
                    if (!written.isEmpty())
                        said.computeIfAbsent(vertex, at -> new HashSet<>()).addAll(written);
                }
            }
        }
    }
}
