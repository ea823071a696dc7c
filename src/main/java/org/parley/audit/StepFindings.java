package org.parley.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Negotiation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of our own procedures that came after the day the law sets, or have not come yet. */
@Component
class StepFindings {
    private final JdbcClient db;

    StepFindings(JdbcClient db) {
        this.db = db;
    }

    private record Taken(
            String instrument,
            String title,
            int place,
            LocalDate on,
            @Nullable String name,
            @Nullable LocalDate nextDueOn,
            String by) {}

    List<Open> of(Negotiation negotiation, PointNumbers numbers, AsAt asAt) {
        var found = new ArrayList<Open>();
        var points = points(negotiation);
        for (var steps : taken(negotiation, asAt).values())
            found.addAll(late(steps, numbers, points.getOrDefault(steps.get(0).instrument(), Set.of()), asAt));
        return found;
    }

    private static List<Open> late(List<Taken> steps, PointNumbers numbers, Set<String> points, AsAt asAt) {
        var found = new ArrayList<Open>();
        for (int at = 0; at < steps.size(); at++) {
            var due = steps.get(at).nextDueOn();
            if (due == null) continue;
            var next = at + 1 < steps.size() ? steps.get(at + 1) : null;
            long days = (next == null ? asAt.day() : next.on()).toEpochDay() - due.toEpochDay();
            if (days <= 0) continue;
            var what = next == null
                    ? "Step after “%s”: %s late, open".formatted(name(steps.get(at)), Spoken.days(days))
                    : "“%s”: %s late, done".formatted(name(next), Spoken.days(days));
            var kept = next == null ? steps.get(at) : next;
            var finding = new Finding(
                    Finding.Kind.LATE,
                    "%s, %s".formatted(kept.title(), what),
                    due,
                    numbers.ofIds(points),
                    "recorded by " + kept.by(),
                    "the party's own track: the day set by “%s”".formatted(name(steps.get(at))),
                    days,
                    null);
            found.add(Open.of(finding, kept.instrument(), "StepTaken", kept.place()));
        }
        return found;
    }

    private static String name(Taken step) {
        return Spoken.or(step.name(), "a step");
    }

    /** The steps of our own procedures by instrument, in order. */
    private Map<String, List<Taken>> taken(Negotiation negotiation, AsAt asAt) {
        var steps = new HashMap<String, List<Taken>>();
        db.sql(
                        """
                        select s.*, i.title from instrument_step s join instrument i on i.id = s.instrument
                        where i.negotiation = ? and s.party = ? and s.kind in ('DOMESTIC', 'CONSENTED') order by s.place""")
                .params(negotiation.id().value(), negotiation.party().value())
                .query((row, n) -> {
                    var on = row.getObject("on_day", LocalDate.class);
                    var at = Columns.instant(row, "recorded_at");
                    if (asAt.known() ? !asAt.counts(at) : on.isAfter(asAt.day())) return false;
                    var step = new Taken(
                            row.getString("instrument"),
                            row.getString("title"),
                            row.getInt("place"),
                            on,
                            row.getString("name"),
                            Columns.day(row, "due_on"),
                            row.getString("recorded_by"));
                    return steps.computeIfAbsent(step.instrument(), any -> new ArrayList<>())
                            .add(step);
                })
                .list();
        return steps;
    }

    private Map<String, Set<String>> points(Negotiation negotiation) {
        var points = new HashMap<String, Set<String>>();
        db.sql(
                        """
                        select l.instrument, l.measure from instrument_measure l join instrument i on i.id = l.instrument
                        where i.negotiation = ?""")
                .param(negotiation.id().value())
                .query(row -> {
                    points.computeIfAbsent(row.getString("instrument"), any -> new HashSet<>())
                            .add(row.getString("measure"));
                });
        return points;
    }
}
