package org.parley.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.measure.ActId;
import org.parley.measure.Author;
import org.parley.measure.Measure;
import org.parley.measure.MeasureStanding;
import org.parley.measure.Negotiation;
import org.parley.measure.Putting;
import org.parley.measure.Reading;

/** Counts formal answers by who gave them and what they amount to. */
final class AnswerCount {
    private final Negotiation negotiation;
    private final List<Reading> readings;
    private final Depth depth;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    AnswerCount(Negotiation negotiation, List<Reading> readings, Depth depth) {
        this.negotiation = negotiation;
        this.readings = readings;
        this.depth = depth;
    }

    private static final class Tally {
        private final String by;
        private final String kind;
        private final Set<String> points = new LinkedHashSet<>();
        private final Set<String> reasons = new LinkedHashSet<>();
        private int times;

        Tally(String by, String kind) {
            this.by = by;
            this.kind = kind;
        }
    }

    void take(Measure point, MeasureStanding standing) {
        for (var putting : standing.puttings()) for (var answer : putting.answers()) take(point, putting, answer);
    }

    private void take(Measure point, Putting putting, Putting.Answer answer) {
        var kind = answer.reading() == null
                ? Spoken.act(answer.kind())
                : answer.reading().label();
        var by = answeredBy(putting.by());
        var tally = tallies.computeIfAbsent(by + " " + kind, any -> new Tally(by, kind));
        tally.times++;
        tally.points.add(point.number());
        if (depth == Depth.SUBSTANCE) tally.reasons.addAll(reasons(point, answer.act()));
    }

    private String answeredBy(Author put) {
        var party = put.party();
        if (party == null) return "both";
        return party.equals(negotiation.party()) ? negotiation.counterpartName() : "us";
    }

    private List<String> reasons(Measure point, ActId act) {
        var reasons = new ArrayList<String>();
        for (var reading : readings)
            if (reading.act().equals(act) && reading.measure().equals(point.id()) && reading.inwardReason() != null)
                reasons.add("%s: %s".formatted(point.number(), reading.inwardReason()));
        return reasons.isEmpty() ? reasons : reasons.subList(reasons.size() - 1, reasons.size());
    }

    List<Figures.Answer> counted() {
        return tallies.values().stream()
                .sorted(Comparator.comparing((Tally tally) -> tally.by)
                        .thenComparing(tally -> -tally.times)
                        .thenComparing(tally -> tally.kind))
                .map(tally -> new Figures.Answer(
                        tally.by, tally.kind, tally.times, List.copyOf(tally.points), List.copyOf(tally.reasons)))
                .toList();
    }
}
