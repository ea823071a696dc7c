package org.parley.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.Acts;
import org.parley.measure.History;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.ProgrammeId;
import org.parley.measure.Readings;
import org.parley.measure.Stages;
import org.parley.measure.Standing;
import org.parley.paper.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a programme, or a negotiation as a whole, as of a day. */
@Service
public class FigureSheets {
    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Acts acts;
    private final Readings readings;
    private final Stages stages;
    private final Clock clock;

    FigureSheets(
            JdbcClient db,
            Negotiations negotiations,
            Measures measures,
            Acts acts,
            Readings readings,
            Stages stages,
            Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.measures = measures;
        this.acts = acts;
        this.readings = readings;
        this.stages = stages;
        this.clock = clock;
    }

    /** @param programme the points of which are counted; null for every point of the negotiation */
    @Transactional(readOnly = true)
    public Figures of(Negotiation negotiation, @Nullable ProgrammeId programme, AsAt asAt, Depth depth) {
        var all = measures.of(negotiation.id());
        var points = all.stream()
                .filter(point -> programme == null || programme.equals(point.programme()))
                .toList();
        var recorded = acts.of(negotiation.party(), negotiation.id());
        var given = readings.of(negotiation.party(), negotiation.id());
        var history = History.of(
                negotiations.parties(negotiation), all.stream().map(Measure::id).toList(), recorded, given);
        var standing = history.standing(asAt.day(), asAt.knownAt());
        var answers = new AnswerCount(negotiation, given, depth);
        for (var point : points) answers.take(point, standing.of(point.id()));
        return new Figures(
                answers.counted(),
                points.stream()
                        .mapToInt(point -> standing.of(point.id()).remarks().size())
                        .sum(),
                points.stream()
                        .mapToInt(point -> standing.of(point.id()).passedOver().size())
                        .sum(),
                agencies(negotiation, points, asAt),
                owed(negotiation, points, standing),
                stages(negotiation, points, asAt),
                positions(negotiation, points, standing, recorded, depth));
    }

    private static List<Figures.Debt> owed(Negotiation negotiation, List<Measure> points, Standing standing) {
        var owed = new ArrayList<Figures.Debt>();
        for (var point : points)
            for (var owing : standing.of(point.id()).owed())
                owed.add(new Figures.Debt(
                        owing.debtor().equals(negotiation.party()),
                        point.number(),
                        owing.since(),
                        owing.since() == null ? null : owing.days(),
                        owing.reminders()));
        owed.sort(Comparator.comparing(Figures.Debt::ours)
                .reversed()
                .thenComparing(debt -> debt.days() == null ? 0 : -debt.days()));
        return owed;
    }

    private List<Figures.Agency> agencies(Negotiation negotiation, List<Measure> points, AsAt asAt) {
        var wanted = points.stream().map(point -> point.id().value()).toList();
        var counted = new TreeMap<String, Map<String, Integer>>();
        var dissents = new HashMap<String, Integer>();
        db.sql(
                        """
                        select c.agency, o.position_taken, count(*) as times
                        from paper p join paper_clearance c on c.paper = p.id
                        join paper_position o on o.paper = c.paper and o.place = c.place
                        where p.negotiation = :negotiation and p.party = :party and c.given_at < :end
                          and o.measure in (:points)
                        group by c.agency, o.position_taken""")
                .param("negotiation", negotiation.id().value())
                .param("party", negotiation.party().value())
                .param("end", Columns.at(asAt.end()))
                .param("points", wanted.isEmpty() ? List.of("") : wanted)
                .query(row -> {
                    var position = Position.valueOf(row.getString("position_taken"));
                    var times = row.getInt("times");
                    counted.computeIfAbsent(row.getString("agency"), any -> new HashMap<>())
                            .merge(position.label(), times, Integer::sum);
                    if (position.dissents()) dissents.merge(row.getString("agency"), times, Integer::sum);
                });
        return counted.entrySet().stream()
                .map(agency -> new Figures.Agency(
                        agency.getKey(),
                        agency.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        agency.getValue(),
                        dissents.getOrDefault(agency.getKey(), 0)))
                .toList();
    }

    private List<Figures.Stage> stages(Negotiation negotiation, List<Measure> points, AsAt asAt) {
        var now = asAt.end().isBefore(clock.instant()) ? asAt.end() : clock.instant();
        var numbers = new HashMap<>();
        for (var point : points) numbers.put(point.id(), point.number());
        var days = new LinkedHashMap<String, Map<String, Duration>>();
        for (var stay : stages.of(negotiation.party(), negotiation.id())) {
            if (!numbers.containsKey(stay.measure()) || stay.enteredAt().isAfter(now)) continue;
            Instant left = stay.leftAt() == null || stay.leftAt().isAfter(now) ? now : stay.leftAt();
            days.computeIfAbsent(stay.stage(), any -> new HashMap<>())
                    .merge(
                            String.valueOf(numbers.get(stay.measure())),
                            Duration.between(stay.enteredAt(), left),
                            Duration::plus);
        }
        return days.entrySet().stream()
                .map(stage -> {
                    var whole = new HashMap<String, Long>();
                    stage.getValue().forEach((point, spent) -> whole.put(point, spent.toDays()));
                    return new Figures.Stage(
                            stage.getKey(),
                            whole,
                            whole.values().stream().mapToLong(Long::longValue).sum());
                })
                .toList();
    }

    private static List<Figures.Position> positions(
            Negotiation negotiation, List<Measure> points, Standing standing, List<Act> recorded, Depth depth) {
        var byId = new HashMap<ActId, Act>();
        for (var act : recorded) byId.put(act.id(), act);
        return points.stream()
                .map(point -> new PositionRow(negotiation, byId, depth).of(point, standing.of(point.id())))
                .toList();
    }
}
