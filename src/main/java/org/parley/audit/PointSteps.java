package org.parley.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages a point went through, and what was done about the instruments that it stands in. */
@Component
class PointSteps {
    private final JdbcClient db;

    PointSteps(JdbcClient db) {
        this.db = db;
    }

    /** A stay in a stage that the diagrams name; {@code to} is null while it lasts. */
    record Stage(String label, Instant from, @Nullable Instant to) {}

    List<Noted> of(PointFiles.Question asked) {
        var noted = new ArrayList<Noted>();
        for (var stage : stays(asked))
            noted.add(Noted.of(
                    PointFile.Sort.STAGE,
                    PointFile.Side.INWARD,
                    stage.from(),
                    "Entered the stage “%s”".formatted(stage.label()),
                    "the process",
                    "",
                    "",
                    0));
        noted.addAll(steps(asked));
        return noted;
    }

    List<Stage> stays(PointFiles.Question asked) {
        return db.sql(
                        """
                        select stage, label, entered_at, left_at from stage_stay
                        where party = ? and measure = ? and entered_at < ? order by entered_at, id""")
                .params(asked.party(), asked.point(), Columns.at(asked.asAt().end()))
                .query((row, n) -> new Stage(
                        row.getString("stage"),
                        Columns.instant(row, "entered_at"),
                        Columns.instantOrNull(row, "left_at")))
                .list();
    }

    private List<Noted> steps(PointFiles.Question asked) {
        return db
                .sql(
                        """
                        select s.*, i.title from instrument_measure m join instrument i on i.id = m.instrument
                        join instrument_step s on s.instrument = i.id
                        where m.measure = ? and i.party = ? order by s.instrument, s.place""")
                .params(asked.point(), asked.party())
                .query((row, n) -> {
                    var on = row.getObject("on_day", LocalDate.class);
                    var at = Columns.instant(row, "recorded_at");
                    if (asked.asAt().known()
                            ? !asked.asAt().counts(at)
                            : on.isAfter(asked.asAt().day())) return null;
                    var name = row.getString("name");
                    var kind = Step.Kind.valueOf(row.getString("kind")).label();
                    return Noted.of(
                                    PointFile.Sort.INSTRUMENT,
                                    side(row.getString("side")),
                                    at,
                                    "%s: %s".formatted(row.getString("title"), name == null ? kind : name),
                                    "recorded by " + row.getString("recorded_by"),
                                    row.getString("instrument"),
                                    "StepTaken",
                                    row.getInt("place"))
                            .on(on)
                            .basis(row.getString("authority"))
                            .marked(row.getString("rule_broken") == null ? List.of() : List.of("irregular"));
                })
                .list()
                .stream()
                .filter(one -> one != null)
                .toList();
    }

    private static PointFile.Side side(String side) {
        return PointFile.Side.valueOf(side.toUpperCase(Locale.ROOT));
    }

    /** Through what the work on the point went: the engine knows its courses by these. */
    List<String> subjects(PointFiles.Question asked) {
        Set<String> subjects = new LinkedHashSet<>();
        for (var sql : List.of(
                "select proposal from submission where measure = ? and party = ?",
                "select l.paper from paper_plan l join paper p on p.id = l.paper where l.measure = ? and p.party = ?",
                """
                select a.communication from act_measure m join act a on a.id = m.act
                where m.measure = ? and a.party = ? and a.communication is not null""",
                """
                select i.id from instrument_measure m join instrument i on i.id = m.instrument
                where m.measure = ? and i.party = ?"""))
            subjects.addAll(db.sql(sql)
                    .params(asked.point(), asked.party())
                    .query(String.class)
                    .list());
        return List.copyOf(subjects);
    }
}
