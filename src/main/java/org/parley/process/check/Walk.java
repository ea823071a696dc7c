package org.parley.process.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.Diagram.Flow;
import org.parley.process.check.Diagram.Place;
import org.parley.process.check.Standing.Mark;

/**
 * Every way through one process, from one entry: a graph of places and of what is known there. A gate holds if no vertex at
 * its place lacks what it asks for; the shortest way to one that does is the proof that it does not.
 */
final class Walk {
    /** Beyond this many standings at one place the variables are no longer told apart, so that the walk stays short. */
    private static final int STANDINGS = 200;

    private final Course course;
    private final Proof proof;
    private final int disturbed;
    private final Supplier<List<String>> before;
    private final Trail trail;
    private final Deque<Stand> waiting = new ArrayDeque<>();
    private final Map<String, Integer> standings = new HashMap<>();
    private final Meetings meetings;
    private final Set<Stand> exits = new LinkedHashSet<>();
    private final Set<Integer> inside = new LinkedHashSet<>();

    /** A place, or the end of a scope, and what is known there. */
    record Stand(String at, Standing standing) {}

    /** What a process leaves behind: each way in which it may end, and whatever may hold while it runs. */
    record Outcome(List<Exit> exits, Set<Integer> inside) {}

    /** One way to end, with the ids passed to get there. */
    record Exit(Standing standing, Supplier<List<String>> passed) {}

    /**
     * @param disturbed what may be undone from outside at any moment
     * @param before the way to this process, for the path of a finding
     */
    Walk(Course course, Proof proof, int disturbed, Supplier<List<String>> before) {
        this.course = course;
        this.trail = new Trail(course);
        this.meetings = new Meetings(course, proof);
        this.proof = proof;
        this.disturbed = disturbed;
        this.before = before;
    }

    Outcome from(String place, Standing standing) {
        arrive(null, place, standing, List::of);
        while (!waiting.isEmpty()) expand(waiting.removeFirst());
        meetings.missed(this::path);
        return new Outcome(
                exits.stream()
                        .map(exit -> new Exit(exit.standing(), () -> path(exit)))
                        .toList(),
                inside);
    }

    int size() {
        return trail.size();
    }

    // going on

    private void arrive(@Nullable Stand from, String at, Standing known, Supplier<List<String>> passed) {
        add(from, at, known, passed);
        int lost = course.concurrency.lostBeside(at) | disturbed;
        if ((known.facts() & lost) != 0)
            add(
                    from,
                    at,
                    known.without(lost).forgetting(name -> lost != 0 && Vocabulary.LASTING.containsKey(name)),
                    passed);
    }

    private void add(@Nullable Stand from, String at, Standing known, Supplier<List<String>> passed) {
        var live = course.liveness.at(at.contains("#by ") ? placeOf(at) : at);
        var standing =
                known.forgetting(name -> !live.contains(name)).doubting(both(course.concurrency.saidBeside(at), live));
        if (standings.getOrDefault(at, 0) > STANDINGS)
            standing = standing.forgetting(Vocabulary.LASTING::containsKey).doubting(variables(live));
        var stand = new Stand(at, standing);
        if (trail.reach(from, stand, passed)) {
            standings.merge(at, 1, Integer::sum);
            waiting.add(stand);
            inside.add(standing.facts());
        }
    }

    private static Set<String> variables(Set<String> names) {
        var variables = new HashSet<>(names);
        variables.removeAll(Vocabulary.LASTING.keySet());
        return variables;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private void expand(Stand stand) {
        var place = course.ways.place(placeOf(stand.at()));
        if (stand.at().contains("#by ")) join(stand, place);
        else if (stand.at().endsWith("#end")) end(stand, place);
        else enter(stand, place);
    }

    private static String placeOf(String at) {
        int mark = at.indexOf('#');
        return mark < 0 ? at : at.substring(0, mark);
    }

    private void enter(Stand stand, Place place) {
        proof.visited(course, place);
        Gate.at(place, stand.standing()).ifPresent(closed -> found(stand, place, closed));
        var here = course.effects.entering(place, stand.standing());
        meanwhile(stand, place, here);
        if (place.isScope()) {
            for (var start : course.diagram.starts(place)) arrive(stand, start.id, here, List::of);
            if (Effects.mayBeSkipped(place)) leave(stand, place, Effects.skipped(place, stand.standing()));
        } else if (place.is("callActivity")) call(stand, place, here);
        else {
            for (var way : course.effects.leaving(place, here)) leave(stand, place, way);
            if (Effects.mayBeSkipped(place)) leave(stand, place, Effects.skipped(place, stand.standing()));
        }
    }

    /** What may take the course away while it is here, or begin beside it. */
    private void meanwhile(Stand stand, Place place, Standing here) {
        for (var catcher : course.ways.catchers(place)) caught(stand, catcher, here);
    }

    private void caught(Stand stand, Place catcher, Standing here) {
        var scope = Objects.requireNonNull(catcher.scope);
        var host = course.diagram.places.get(catcher.element.getAttribute("attachedToRef"));
        var outside = here.unsplit(course.splitsIn(host == null ? scope : host));
        var beside = catcher.isEventSubprocess()
                ? course.diagram.starts(catcher).stream().anyMatch(start -> !start.interrupts())
                : !catcher.interrupts();
        arrive(stand, catcher.id, beside ? outside.split(new Mark(catcher.id, 1, 3)) : outside, List::of);
    }

    private void call(Stand stand, Place call, Standing here) {
        var called = proof.course(call.element.getAttribute("calledElement"));
        if (called == null) { // told where calls are read
            leave(stand, call, here);
            return;
        }
        var handed = new Standing(here.facts(), Effects.handedOver(call, here), List.of());
        int lost = course.concurrency.lostBeside(call.id) | disturbed;
        var outcome = proof.walk(called, handed, lost, () -> foreign(path(stand)));
        for (var facts : outcome.inside()) meanwhile(stand, call, new Standing(facts, here.said(), here.marks()));
        for (var exit : outcome.exits()) {
            var back = Effects.handedBack(call, here, exit.standing());
            leave(
                    stand,
                    call,
                    back,
                    () -> foreign(called.diagram.file.name(), exit.passed().get()));
        }
        if (Effects.mayBeSkipped(call)) leave(stand, call, here);
    }

    private void leave(Stand stand, Place place, Standing known) {
        leave(stand, place, known, List::of);
    }

    private void leave(Stand stand, Place place, Standing known, Supplier<List<String>> passed) {
        for (var link : course.ways.links(place)) arrive(stand, link.id, known, passed);
        for (var handler : course.ways.undone(place)) arrive(stand, handler.id, known, passed);
        if (place.isForCompensation())
            course.diagram.places.values().stream()
                    .filter(Ways::undoes)
                    .forEach(thrower -> go(stand, thrower, known, passed));
        if (Ways.endsScope(place)) ends(stand, place, known, passed);
        else go(stand, place, known, passed);
    }

    private void go(Stand stand, Place place, Standing known, Supplier<List<String>> passed) {
        if (place.out.isEmpty()) return;
        var choice = course.choices.get(place.id);
        if (choice == null) {
            for (int i = 0; i < place.out.size(); i++) follow(stand, place.out.get(i), branch(place, i, known), passed);
            return;
        }
        var ways = choice.from(
                known, place.is("exclusiveGateway"), variable -> proof.unset(course, place, variable, this, stand));
        for (var way : ways) {
            if (way.flow() == null) proof.stuck(course, place, way.answers(), path(stand));
            else follow(stand, way.flow(), way.standing(), passed);
        }
    }

    private static Standing branch(Place place, int i, Standing known) {
        return Ways.isFork(place) ? known.split(new Mark(place.id, 1L << i, (1L << place.out.size()) - 1)) : known;
    }

    private void follow(Stand stand, Flow flow, Standing known, Supplier<List<String>> passed) {
        proof.taken(course, flow);
        Supplier<List<String>> through = () -> and(passed.get(), flow.id());
        var next = flow.to();
        if (Ways.isJoin(next)) {
            int lost = course.concurrency.lostBeside(placeOf(stand.at())) | disturbed;
            add(stand, next.id + "#by " + flow.id(), known, through);
            if ((known.facts() & lost) != 0) add(stand, next.id + "#by " + flow.id(), known.without(lost), through);
        } else arrive(stand, next.id, known, through);
    }

    // joining

    private void join(Stand stand, Place join) {
        for (var both : meetings.at(stand, join)) arrive(stand, join.id, both, List::of);
    }

    // ending

    private void ends(Stand stand, Place place, Standing known, Supplier<List<String>> passed) {
        var scope = Objects.requireNonNull(place.scope);
        var at = Ways.end(scope);
        if (place.is("endEvent") && place.event().equals("terminate"))
            over(stand, scope, known.unsplit(course.splitsIn(scope)), passed);
        else if (place.isEventSubprocess()) over(stand, scope, known.unsplit(course.splitsIn(scope)), passed);
        else {
            int lost = course.concurrency.lostBeside(place.id) | disturbed;
            add(stand, at, known, passed);
            if ((known.facts() & lost) != 0) add(stand, at, known.without(lost), passed);
        }
    }

    /** One branch has come to the end; the scope is over once all have. */
    private void end(Stand stand, Place scope) {
        var marks = stand.standing().marks();
        var last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last == null || !course.splitsIn(scope).contains(last.split())) {
            over(stand, scope, stand.standing(), List::of);
            return;
        }
        for (var both : meetings.atTheEnd(stand)) add(stand, stand.at(), both, List::of);
    }

    private void over(Stand stand, Place scope, Standing known, Supplier<List<String>> passed) {
        if (Effects.isSubmission(scope))
            Gate.atTheEndOfASubmission(known).ifPresent(closed -> found(stand, lastOf(stand, scope), closed));
        if (scope.scope == null) {
            Gate.atTheEndOf(course.diagram.id(), known).ifPresent(closed -> found(stand, lastOf(stand, scope), closed));
            var exit = new Stand("#exit", known);
            trail.reach(stand, exit, passed);
            exits.add(exit);
            return;
        }
        if (scope.isEventSubprocess()) {
            if (Ways.endsScope(scope)) ends(stand, scope, known, passed);
            return;
        }
        var outside = known.unsplit(course.splitsIn(scope)).doubting(Effects.blanked(scope));
        if (scope.loop().isPresent()) arrive(stand, scope.id, outside, passed);
        leave(stand, scope, outside, passed);
    }

    /** The last element of a way before the end of a scope. */
    private Place lastOf(Stand stand, Place scope) {
        var passed = path(stand);
        for (int i = passed.size() - 1; i >= 0; i--) {
            var place = course.diagram.places.get(passed.get(i));
            if (place != null && place != scope) return place;
        }
        return scope;
    }

    // telling

    private void found(Stand stand, Place place, Gate.Closed closed) {
        proof.found(course, place, closed, () -> {
            var whole = new ArrayList<>(before.get());
            whole.addAll(path(stand));
            return whole;
        });
    }

    /** The ids on the shortest way to a stand, in order. */
    List<String> path(Stand stand) {
        return trail.to(stand);
    }

    private List<String> foreign(List<String> passed) {
        var whole = new ArrayList<>(before.get());
        whole.addAll(foreign(course.diagram.file.name(), passed));
        return whole;
    }

    private static List<String> foreign(String file, List<String> passed) {
        return passed.stream()
                .map(id -> id.contains("#") ? id : file + "#" + id)
                .toList();
    }

    private static List<String> and(List<String> ids, String id) {
        var more = new ArrayList<>(ids);
        more.add(id);
        return more;
    }
}
