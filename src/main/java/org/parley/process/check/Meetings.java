package org.parley.process.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.parley.process.check.Diagram.Place;
import org.parley.process.check.Walk.Stand;

/** Where branches of one course come together again: at a join, or at the end of the scope in which they split. */
final class Meetings {
    private final Course course;
    private final Proof proof;
    private final Map<String, Map<String, List<Stand>>> arrivals = new HashMap<>();
    private final Map<String, List<Stand>> ended = new HashMap<>();

    Meetings(Course course, Proof proof) {
        this.course = course;
        this.proof = proof;
    }

    /** What is known behind a join now that this branch has come as well; nothing while one is missing. */
    Set<Standing> at(Stand stand, Place join) {
        var byFlow = arrivals.computeIfAbsent(join.id, at -> new LinkedHashMap<>());
        var flow = stand.at().substring(stand.at().indexOf("#by ") + 4);
        byFlow.computeIfAbsent(flow, at -> new ArrayList<>()).add(stand);
        if (byFlow.size() < join.in.size()) return Set.of();
        var together = Set.of(stand.standing());
        for (var other : byFlow.entrySet()) {
            if (other.getKey().equals(flow)) continue;
            var more = new LinkedHashSet<Standing>();
            for (var one : together)
                for (var met : other.getValue()) one.meeting(met.standing()).ifPresent(more::add);
            together = more;
        }
        return together;
    }

    /** What is known at the end of a scope where this branch meets the others that have ended. */
    Set<Standing> atTheEnd(Stand stand) {
        var others = ended.computeIfAbsent(stand.at(), at -> new ArrayList<>());
        var met = new LinkedHashSet<Standing>();
        for (var other : others)
            if (stand.standing().isBeside(other.standing()))
                stand.standing().meeting(other.standing()).ifPresent(met::add);
        others.add(stand);
        return met;
    }

    /** Tells of joins that wait for ever, and of branches that end while another waits for them. */
    void missed(Function<Stand, List<String>> path) {
        arrivals.forEach((join, byFlow) -> waiting(course.ways.place(join), byFlow, path));
        ended.values().forEach(stands -> alone(stands, path));
    }

    private void waiting(Place join, Map<String, List<Stand>> byFlow, Function<Stand, List<String>> path) {
        var first = byFlow.values().iterator().next().get(0);
        var isMissing = join.in.stream().anyMatch(flow -> !byFlow.containsKey(flow.id()));
        if (isMissing || areApart(List.copyOf(byFlow.values()))) proof.waitsForEver(course, join, path.apply(first));
    }

    /** Whether two of the ways in never bear branches of one split. */
    private static boolean areApart(List<List<Stand>> ways) {
        for (var one : ways)
            for (var other : ways)
                if (one != other
                        && one.stream().noneMatch(stand -> other.stream()
                                .anyMatch(met -> stand.standing().isBeside(met.standing())))) return true;
        return false;
    }

    private void alone(List<Stand> stands, Function<Stand, List<String>> path) {
        for (var stand : stands) {
            var marks = stand.standing().marks();
            var split = course.diagram.places.get(marks.get(marks.size() - 1).split());
            if (split == null || !Ways.isFork(split)) continue; // begun beside, nobody waits for it
            if (stands.stream().noneMatch(other -> stand.standing().isBeside(other.standing())))
                proof.endsAlone(course, split, path.apply(stand));
        }
    }
}
