package org.parley.process.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.Diagram.Flow;
import org.parley.process.check.Diagram.Place;

/**
 * The gates proved on the graph of a whole set: every process walked from every entry that the house knows, calls followed
 * into the processes called. It also tells what no course ever comes to, and where one would stay for ever.
 */
final class Proof {
    private final Vocabulary vocabulary;
    private final Map<String, Course> courses = new TreeMap<>();
    private final Map<Entry, Walk.Outcome> walked = new HashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<Course, Set<Place>> visited = new HashMap<>();
    private final Map<Course, Set<Flow>> taken = new HashMap<>();
    private int visits;

    private record Entry(String process, String place, Standing standing, int disturbed) {}

    Proof(Vocabulary vocabulary, Collection<Diagram> diagrams) {
        this.vocabulary = vocabulary;
        var byId = new TreeMap<String, Diagram>();
        for (var diagram : diagrams) byId.put(diagram.id(), diagram);
        var lost = new HashMap<String, Integer>();
        var answers = new Answers(byId);
        for (var diagram : byId.values())
            courses.put(
                    diagram.id(),
                    new Course(
                            diagram,
                            vocabulary,
                            place -> place.is("callActivity") ? lostIn(Answers.called(place), byId, lost) : 0,
                            place -> answers.askedIn(Answers.called(place)),
                            answers.handedBackBy(diagram.id())));
    }

    private static int lostIn(String process, Map<String, Diagram> byId, Map<String, Integer> known) {
        var diagram = byId.get(process);
        if (diagram == null) return 0;
        var before = known.putIfAbsent(process, 0);
        if (before != null) return before;
        int lost = 0;
        for (var place : diagram.places.values()) {
            lost |= Effects.lostBeside(place);
            if (place.is("callActivity")) lost |= lostIn(Answers.called(place), byId, known);
        }
        known.put(process, lost);
        return lost;
    }

    List<Finding> findings() {
        calls();
        if (findings.isEmpty()) {
            entries();
            for (var course : courses.values()) {
                var seen = visited.getOrDefault(course, Set.of());
                if (!seen.isEmpty())
                    new Shape(course, seen, taken.getOrDefault(course, Set.of()))
                            .findings()
                            .forEach(finding -> findings.putIfAbsent(
                                    course.diagram.file.name() + " " + finding.element() + " " + finding.rule(),
                                    finding));
            }
        }
        return List.copyOf(findings.values());
    }

    /** How many stands were looked at, for whoever asks how the effort grows. */
    int visits() {
        return visits;
    }

    @Nullable Course course(String process) {
        return courses.get(process);
    }

    // walking

    private void entries() {
        for (var course : courses.values()) {
            if (!isStarted(course)) continue;
            walk(course, Standing.NOTHING, 0, List::of);
        }
        vocabulary.places().forEach((process, place) -> {
            var course = courses.get(process);
            if (course == null) return;
            if (course.diagram.places.containsKey(place)) resume(course, place);
            else
                put(
                        course,
                        course.diagram.root(),
                        "place",
                        "Talks that are taken over go on at %s; that element must stay".formatted(place),
                        List.of());
        });
    }

    /** The house takes courses up in the middle, where a history that is brought in left them. */
    private void resume(Course course, String place) {
        var standing = course.diagram.id().equals("proposal")
                ? Standing.NOTHING.saying("paperOutcome", "sent")
                : Standing.NOTHING.with(Fact.REGISTERED, Fact.ASSESSED, Fact.CONFIRMED);
        walk(course, place, standing, 0, List::of);
    }

    /** Whether anything but a call begins it. */
    private boolean isStarted(Course course) {
        return vocabulary.roots().containsKey(course.diagram.id())
                || course.diagram.starts(course.diagram.root()).stream()
                        .anyMatch(start -> !start.event().isEmpty())
                || isCalledByNobody(course);
    }

    private boolean isCalledByNobody(Course course) {
        return courses.values().stream()
                .flatMap(other -> other.diagram.places.values().stream())
                .noneMatch(place ->
                        place.is("callActivity") && Answers.called(place).equals(course.diagram.id()));
    }

    Walk.Outcome walk(Course course, Standing standing, int disturbed, Supplier<List<String>> before) {
        return walk(course, course.diagram.root().id, standing, disturbed, before);
    }

    private Walk.Outcome walk(
            Course course, String place, Standing standing, int disturbed, Supplier<List<String>> before) {
        var entry = new Entry(course.diagram.id(), place, standing, disturbed);
        var known = walked.get(entry);
        if (known != null) return known;
        var walk = new Walk(course, this, disturbed, before);
        var outcome = walk.from(place, standing);
        visits += walk.size();
        walked.put(entry, outcome);
        return outcome;
    }

    // what walks tell

    void visited(Course course, Place place) {
        visited.computeIfAbsent(course, at -> new HashSet<>()).add(place);
    }

    void taken(Course course, Flow flow) {
        taken.computeIfAbsent(course, at -> new HashSet<>()).add(flow);
    }

    void found(Course course, Place place, Gate.Closed closed, Supplier<List<String>> path) {
        put(course, place, closed.rule(), closed.sentence(), path.get());
    }

    void unset(Course course, Place place, String variable, Walk walk, Walk.Stand stand) {
        put(
                course,
                place,
                "unset",
                "%s is asked for here, but a course may come here without anybody having said it".formatted(variable),
                walk.path(stand));
    }

    void stuck(Course course, Place place, String answers, List<String> path) {
        put(course, place, "stuck", "No way leads on from here if " + answers, path);
    }

    void waitsForEver(Course course, Place join, List<String> path) {
        put(
                course,
                join,
                "stuck",
                "Waits here for ever: the branches that it joins never come from one split, or one of them never comes",
                path);
    }

    void endsAlone(Course course, Place split, List<String> path) {
        put(course, split, "stuck", "One branch of this split may end while another waits for it for ever", path);
    }

    private void put(Course course, Place place, String rule, String sentence, List<String> path) {
        var file = course.diagram.file;
        var finding = new Finding(file.place(), place.id, rule, sentence, path);
        findings.merge(
                file.name() + " " + place.id + " " + rule,
                finding,
                (one, other) -> other.path().size() < one.path().size() ? other : one);
    }

    // the shape of the whole

    /** A process that calls itself would have no end to its review; nothing else is looked at before that is mended. */
    private void calls() {
        for (var course : courses.values())
            for (var place : course.diagram.places.values())
                if (place.is("callActivity") && reaches(Answers.called(place), course.diagram.id(), new HashSet<>()))
                    put(
                            course,
                            place,
                            "calls-itself",
                            "The process calls itself, at once or through others; what begins anew is a course of its own",
                            List.of());
    }

    private boolean reaches(String from, String process, Set<String> seen) {
        if (from.equals(process)) return true;
        var course = courses.get(from);
        return course != null
                && seen.add(from)
                && course.diagram.places.values().stream()
                        .filter(place -> place.is("callActivity"))
                        .anyMatch(place -> reaches(Answers.called(place), process, seen));
    }
}
