package org.parley.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a desk recorded into the order of the world: corrections in the place of what they correct, readings on the
 * acts they read, acts of one day in the order in which they were recorded. Recorded order and world order are two
 * things; an act may be recorded years late.
 */
final class Chronology {
    private final Map<ActId, Act> known = new HashMap<>();
    private final Map<ActId, ActId> roots = new HashMap<>();
    private final Map<ActId, Map<MeasureId, Reading>> readings = new HashMap<>();
    private final List<Act> recorded;

    Chronology(List<Act> acts, List<Reading> given, @Nullable Instant knownAt) {
        recorded = acts.stream()
                .filter(act -> knownAt == null || !act.recordedAt().isAfter(knownAt))
                .sorted(Comparator.comparingLong(Act::order))
                .toList();
        for (var act : recorded) known.put(act.id(), act);
        for (var act : recorded) roots.put(act.id(), root(act));
        for (var reading : given) if (knownAt == null || !reading.at().isAfter(knownAt)) take(reading);
    }

    /** The act that a chain of corrections began with; an act can correct only one recorded before it. */
    private ActId root(Act act) {
        var corrected = act.corrects() == null ? null : known.get(act.corrects());
        if (corrected == null || corrected.order() >= act.order()) return act.id();
        return roots.getOrDefault(corrected.id(), corrected.id());
    }

    private void take(Reading reading) {
        var root = roots.get(reading.act());
        if (root == null) return;
        readings.computeIfAbsent(root, any -> new LinkedHashMap<>())
                .merge(
                        reading.measure(),
                        reading,
                        (old, revised) -> revised.at().isBefore(old.at()) ? old : revised);
    }

    List<Happening> happenings() {
        var standing = new LinkedHashMap<ActId, Act>();
        for (var act : recorded) standing.put(roots.getOrDefault(act.id(), act.id()), act);
        var all = new ArrayList<Happening>(standing.size());
        var latest = new HashMap<YearMonth, LocalDate>();
        standing.forEach((root, act) -> addTo(all, act, readings.getOrDefault(root, Map.of()), place(act, latest)));
        all.sort(Comparator.comparing(Happening::day));
        return all;
    }

    /** What may move a status by that day, in the order in which it works. */
    static List<Happening> moving(List<Happening> happened, @Nullable LocalDate asOf) {
        return happened.stream()
                .filter(Happening::counts)
                .filter(act -> asOf == null || !act.worksFrom().isAfter(asOf))
                .sorted(Comparator.comparing(Happening::worksFrom))
                .toList();
    }

    /**
     * Where an act lies among the others. One of which only the month is known keeps the place in which it was
     * recorded among the acts of that month.
     */
    private static LocalDate place(Act act, Map<YearMonth, LocalDate> latest) {
        var on = act.happenedOn();
        if (on.day() == null) return latest.getOrDefault(on.month(), on.first());
        latest.merge(on.month(), on.first(), (one, other) -> one.isAfter(other) ? one : other);
        return on.first();
    }

    private static void addTo(List<Happening> all, Act act, Map<MeasureId, Reading> readings, LocalDate day) {
        var effective = act.effectiveOn() == null ? day : act.effectiveOn().first();
        var worksFrom = effective.isAfter(day) ? effective : day;
        if (readings.isEmpty()) {
            all.add(new Happening(act, act.kind(), act.measures(), Map.of(), day, worksFrom));
            return;
        }
        var outcomes = new LinkedHashMap<MeasureId, Outcome>();
        readings.forEach((measure, reading) -> outcomes.put(measure, reading.outcome()));
        byKind(act, outcomes)
                .forEach((kind, measures) ->
                        all.add(new Happening(act, kind, List.copyOf(measures), outcomes, day, worksFrom)));
    }

    /** One paper may accept one point and decline another: it happened once for each kind that we read in it. */
    private static Map<ActKind, List<MeasureId>> byKind(Act act, Map<MeasureId, Outcome> outcomes) {
        var concerned = new LinkedHashSet<>(act.measures());
        concerned.addAll(outcomes.keySet());
        var kinds = new EnumMap<ActKind, List<MeasureId>>(ActKind.class);
        for (var measure : concerned) {
            var outcome = outcomes.get(measure);
            var kind = outcome == null ? act.kind() : outcome.kind();
            kinds.computeIfAbsent(kind == null ? ActKind.COMMUNICATED : kind, any -> new ArrayList<>())
                    .add(measure);
        }
        return kinds;
    }
}
