package org.parley.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.paper.Basis;
import org.parley.paper.Position;
import org.parley.paper.Step;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What our own papers on a point went through: drafts, agencies asked, positions, dissent overruled, leave, sending. */
@Component
class PointPapers {
    private static final String ON_POINT = " in (select l.paper from paper_plan l where l.measure = :point) ";

    private final JdbcClient db;

    PointPapers(JdbcClient db) {
        this.db = db;
    }

    /** What was noted, and the stretches in which somebody had a paper in hand. */
    record Course(List<Noted> noted, List<Held.Turn> turns) {}

    Course of(PointFiles.Question asked) {
        var numbers = new HashMap<String, String>();
        var turns = new ArrayList<Held.Turn>();
        var noted = new ArrayList<Noted>(papers(asked, numbers, turns));
        if (numbers.isEmpty()) return new Course(noted, turns);
        noted.addAll(drafts(asked, numbers, turns));
        noted.addAll(asked(asked, numbers, turns));
        noted.addAll(positions(asked, numbers, turns));
        noted.addAll(overrulings(asked, numbers, turns));
        noted.addAll(approvals(asked, numbers, turns));
        noted.addAll(steps(asked, numbers, turns));
        return new Course(noted, turns);
    }

    private <T> List<T> ask(PointFiles.Question asked, String sql, RowMapper<T> row) {
        return db.sql(sql)
                .param("point", asked.point())
                .param("end", Columns.at(asked.asAt().end()))
                .query(row)
                .list();
    }

    private List<Noted> papers(PointFiles.Question asked, Map<String, String> numbers, List<Held.Turn> turns) {
        return ask(
                        asked,
                        "select id, number, sent_at from paper where id" + ON_POINT
                                + "and opened_at < :end order by number",
                        (row, n) -> {
                            var id = row.getString("id");
                            numbers.put(id, row.getString("number"));
                            var sent = Columns.instantOrNull(row, "sent_at");
                            if (sent == null || !asked.asAt().counts(sent)) return null;
                            turns.add(new Held.Turn(id, Held.Turn.Kind.SENT, "", sent));
                            return Noted.of(
                                    PointFile.Sort.LEAVE,
                                    PointFile.Side.OURS,
                                    sent,
                                    "Paper %s left".formatted(row.getString("number")),
                                    "the exchange, on the leave given",
                                    id,
                                    "PaperSent",
                                    0);
                        })
                .stream()
                .filter(one -> one != null)
                .toList();
    }

    private List<Noted> drafts(PointFiles.Question asked, Map<String, String> numbers, List<Held.Turn> turns) {
        var texts = asked.substance() ? texts(asked) : Map.<String, List<Noted.Wording>>of();
        return ask(
                asked,
                """
                select d.paper, d.draft, d.drafter, d.put_at, d.form, d.channel, d.level, d.at_the_table, d.mandate,
                       d.paragraphs, d.departure, d.covering_text, o.outward_wording
                from paper_draft d left join paper_point o
                  on o.paper = d.paper and o.draft = d.draft and o.measure = :point
                where d.paper"""
                        + ON_POINT + "and d.put_at < :end order by d.paper, d.draft",
                (row, n) -> {
                    var paper = row.getString("paper");
                    var at = Columns.instant(row, "put_at");
                    turns.add(new Held.Turn(paper, Held.Turn.Kind.DRAFTED, row.getString("drafter"), at));
                    var entry = Noted.of(
                                    PointFile.Sort.PAPER,
                                    PointFile.Side.INWARD,
                                    at,
                                    "Paper %s, draft %d put forward: %s"
                                            .formatted(numbers.get(paper), row.getInt("draft"), form(row)),
                                    row.getString("drafter"),
                                    paper,
                                    "PaperDrafted",
                                    row.getInt("draft") - 1)
                            .basis(mandate(row));
                    if (!asked.substance()) return entry;
                    return entry.saying(
                            texts.getOrDefault(paper + " " + row.getInt("draft"), List.of()),
                            row.getString("outward_wording"),
                            row.getString("departure") == null
                                    ? null
                                    : "Departs from the instructions: " + row.getString("departure"));
                });
    }

    private static String form(ResultSet row) throws SQLException {
        var form = row.getString("form").toLowerCase(Locale.ROOT).replace('_', ' ');
        return row.getBoolean("at_the_table") ? form + ", at the table" : form;
    }

    private static @Nullable String mandate(ResultSet row) throws SQLException {
        int version = row.getInt("mandate");
        if (row.wasNull()) return "no instructions on file";
        var paragraphs = row.getString("paragraphs");
        return "instructions, version %d%s".formatted(version, paragraphs.isBlank() ? "" : ", § " + paragraphs);
    }

    /** The texts of the point by paper and draft. */
    private Map<String, List<Noted.Wording>> texts(PointFiles.Question asked) {
        var texts = new HashMap<String, List<Noted.Wording>>();
        ask(
                asked,
                """
                select o.paper, o.draft, t.language, t.status, k.words
                from paper_point o join paper_draft d on d.paper = o.paper and d.draft = o.draft
                join paper p on p.id = o.paper
                join paper_text t on t.paper = o.paper and t.draft = o.draft and t.place = o.place
                join kept_text k on k.party = p.party and k.hash = t.hash and k.language = t.language and k.status = t.status
                where o.measure = :point and d.put_at < :end order by o.paper, o.draft, t.language""",
                (row, n) -> texts.computeIfAbsent(
                                row.getString("paper") + " " + row.getInt("draft"), any -> new ArrayList<>())
                        .add(new Noted.Wording(
                                row.getString("language"),
                                row.getString("status").toLowerCase(Locale.ROOT).replace('_', ' '),
                                row.getString("words"))));
        return texts;
    }

    /** One entry for each asking of a draft, whoever was asked. */
    private List<Noted> asked(PointFiles.Question asked, Map<String, String> numbers, List<Held.Turn> turns) {
        var askings = new LinkedHashMap<String, List<Asking>>();
        ask(
                asked,
                "select paper, agency, draft, mode, due_on, asked_at from paper_asked where paper" + ON_POINT
                        + "and asked_at < :end order by paper, place",
                (row, n) -> {
                    var one = new Asking(
                            row.getString("paper"),
                            row.getString("agency"),
                            row.getInt("draft"),
                            row.getString("mode").toLowerCase(Locale.ROOT),
                            row.getObject("due_on", LocalDate.class),
                            Columns.instant(row, "asked_at"));
                    turns.add(new Held.Turn(one.paper(), Held.Turn.Kind.ASKED, one.agency(), one.at()));
                    return askings.computeIfAbsent(one.paper() + one.draft() + one.at(), any -> new ArrayList<>())
                            .add(one);
                });
        var counted = new HashMap<String, Integer>();
        return askings.values().stream()
                .map(all -> put(
                        all,
                        numbers.get(all.get(0).paper()),
                        counted.merge(all.get(0).paper(), 1, Integer::sum) - 1))
                .toList();
    }

    private record Asking(String paper, String agency, int draft, String mode, LocalDate dueOn, Instant at) {}

    private static Noted put(List<Asking> all, @Nullable String number, int n) {
        var first = all.get(0);
        return Noted.of(
                        PointFile.Sort.PAPER,
                        PointFile.Side.INWARD,
                        first.at(),
                        "Paper %s, draft %d put to %d agencies".formatted(number, first.draft(), all.size()),
                        "the table of reviewers",
                        first.paper(),
                        "ReviewOpened",
                        n)
                .basis(all.stream()
                        .map(one -> "%s: %s by %s".formatted(one.agency(), one.mode(), Spoken.day(one.dueOn())))
                        .collect(Collectors.joining("; ")));
    }

    private List<Noted> positions(PointFiles.Question asked, Map<String, String> numbers, List<Held.Turn> turns) {
        return ask(
                asked,
                """
                select c.paper, c.place, c.agency, c.draft, c.given_by, c.given_at, c.letter_number,
                       o.measure, o.position_taken, o.words_asked_for, o.inward_reason
                from paper_clearance c join paper_position o on o.paper = c.paper and o.place = c.place
                where c.paper"""
                        + ON_POINT
                        + "and (o.measure = :point or o.measure is null) and c.given_at < :end order by c.paper, c.place, o.part",
                (row, n) -> {
                    var paper = row.getString("paper");
                    var at = Columns.instant(row, "given_at");
                    turns.add(new Held.Turn(paper, Held.Turn.Kind.SPOKE, row.getString("agency"), at));
                    var position = Position.valueOf(row.getString("position_taken"));
                    var entry = Noted.of(
                                    PointFile.Sort.POSITION,
                                    PointFile.Side.INWARD,
                                    at,
                                    "%s on %spaper %s, draft %d: %s"
                                            .formatted(
                                                    row.getString("agency"),
                                                    row.getString("measure") == null ? "the letter of " : "",
                                                    numbers.get(paper),
                                                    row.getInt("draft"),
                                                    position.label()),
                                    row.getString("given_by"),
                                    paper,
                                    "ClearanceGiven",
                                    row.getInt("place"))
                            .basis(letter(row.getString("letter_number")))
                            .marked(position.dissents() ? List.of("dissent") : List.of());
                    return asked.substance()
                            ? entry.saying(List.of(), row.getString("words_asked_for"), row.getString("inward_reason"))
                            : entry;
                });
    }

    private static @Nullable String letter(@Nullable String number) {
        return number == null ? null : "recorded from letter " + number;
    }

    private List<Noted> overrulings(PointFiles.Question asked, Map<String, String> numbers, List<Held.Turn> turns) {
        return ask(
                asked,
                """
                select paper, place, agencies, authority, decided_on, inward_reason, recorded_by, recorded_at
                from paper_overruling where paper"""
                        + ON_POINT + "and recorded_at < :end order by paper, place",
                (row, n) -> {
                    var paper = row.getString("paper");
                    var at = Columns.instant(row, "recorded_at");
                    turns.add(new Held.Turn(paper, Held.Turn.Kind.OVERRULED, row.getString("authority"), at));
                    var entry = Noted.of(
                                    PointFile.Sort.LEAVE,
                                    PointFile.Side.INWARD,
                                    at,
                                    "Paper %s: %s overruled"
                                            .formatted(
                                                    numbers.get(paper),
                                                    row.getString("agencies").replace(" ", ", ")),
                                    "%s; recorded by %s"
                                            .formatted(row.getString("authority"), row.getString("recorded_by")),
                                    paper,
                                    "DissentOverruled",
                                    row.getInt("place"))
                            .on(row.getObject("decided_on", LocalDate.class))
                            .basis("decision of a named authority")
                            .marked(List.of("dissent"));
                    return asked.substance() ? entry.saying(List.of(), null, row.getString("inward_reason")) : entry;
                });
    }

    private List<Noted> approvals(PointFiles.Question asked, Map<String, String> numbers, List<Held.Turn> turns) {
        return ask(
                asked,
                """
                select paper, place, draft, basis, instructions, concludes, approved_by, approved_at
                from paper_approval where paper"""
                        + ON_POINT + "and approved_at < :end order by paper, place",
                (row, n) -> {
                    var paper = row.getString("paper");
                    var at = Columns.instant(row, "approved_at");
                    turns.add(new Held.Turn(paper, Held.Turn.Kind.APPROVED, row.getString("approved_by"), at));
                    return Noted.of(
                                    PointFile.Sort.LEAVE,
                                    PointFile.Side.INWARD,
                                    at,
                                    "Paper %s, draft %d approved for sending%s"
                                            .formatted(
                                                    numbers.get(paper),
                                                    row.getInt("draft"),
                                                    row.getBoolean("concludes") ? "; it concludes" : ""),
                                    row.getString("approved_by"),
                                    paper,
                                    "PaperApproved",
                                    row.getInt("place"))
                            .basis(Basis.valueOf(row.getString("basis")).label());
                });
    }

    private List<Noted> steps(PointFiles.Question asked, Map<String, String> numbers, List<Held.Turn> turns) {
        var counted = new HashMap<String, Integer>();
        return ask(
                asked,
                "select paper, kind, draft, taken_by, taken_at, inward_reason from paper_step where paper" + ON_POINT
                        + "and taken_at < :end order by paper, place",
                (row, n) -> {
                    var paper = row.getString("paper");
                    var kind = Step.Kind.valueOf(row.getString("kind"));
                    Instant at = Columns.instant(row, "taken_at");
                    turns.add(new Held.Turn(paper, turn(kind), row.getString("taken_by"), at));
                    var entry = Noted.of(
                            PointFile.Sort.PAPER,
                            PointFile.Side.INWARD,
                            at,
                            "Paper %s: %s".formatted(numbers.get(paper), kind.label()),
                            row.getString("taken_by"),
                            paper,
                            leaf(kind),
                            counted.merge(paper + kind, 1, Integer::sum) - 1);
                    return asked.substance() ? entry.saying(List.of(), null, row.getString("inward_reason")) : entry;
                });
    }

    private static Held.Turn.Kind turn(Step.Kind kind) {
        return switch (kind) {
            case OPENED, SENT_BACK, REDRAFTED -> Held.Turn.Kind.TO_DRAFT;
            case RECALLED, DROPPED -> Held.Turn.Kind.STOPPED;
            default -> Held.Turn.Kind.NOTED;
        };
    }

    private static String leaf(Step.Kind kind) {
        return switch (kind) {
            case OPENED -> "PaperOpened";
            case SENT_BACK -> "PaperSentBack";
            case ASKED_AGAIN -> "ReviewOpened";
            case RECALLED -> "PaperRecalled";
            case REDRAFTED -> "PaperRedrafted";
            case DROPPED -> "PaperDropped";
            case REPORTED -> "PaperReported";
            case OWN_STEP -> "OwnStepTaken";
        };
    }
}
