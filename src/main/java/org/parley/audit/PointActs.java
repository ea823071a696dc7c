package org.parley.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.MeasureStanding;
import org.parley.measure.NextStep;
import org.parley.measure.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done and said on a point, how it was read, and what was decided on it. */
@Component
class PointActs {
    private final JdbcClient db;
    private final Acts acts;

    PointActs(JdbcClient db, Acts acts) {
        this.db = db;
        this.acts = acts;
    }

    List<Noted> of(PointFiles.Question asked) {
        var noted = new ArrayList<Noted>();
        noted.addAll(acts(asked));
        noted.addAll(readings(asked));
        noted.addAll(decisions(asked));
        return noted;
    }

    private List<Noted> acts(PointFiles.Question asked) {
        var letters = letters(asked);
        var texts = asked.substance() ? texts(asked) : Map.<String, List<Noted.Wording>>of();
        var noted = new ArrayList<Noted>();
        for (var act : acts.of(asked.negotiation().party(), asked.measure().id())) {
            if (!asked.asAt().counts(act.happenedOn(), act.recordedAt())) continue;
            var passage = act.passage();
            var letter = passage == null ? null : passage.communicationId();
            var entry = Noted.of(
                            PointFile.Sort.ACT,
                            side(act, asked),
                            act.recordedAt(),
                            what(act, letters.get(String.valueOf(letter))),
                            who(act),
                            act.id().value(),
                            "ActRecorded",
                            0)
                    .on(act.happenedOn().first())
                    .basis(basis(act))
                    .marked(marks(act));
            if (asked.substance())
                entry = entry.saying(
                        wordings(act, texts.getOrDefault(String.valueOf(letter), List.of())),
                        act.words() == null ? null : act.words().text(),
                        act.corrects() == null
                                ? null
                                : acts.whyCorrected(asked.negotiation().party(), act.id()));
            noted.add(entry);
        }
        return noted;
    }

    private static PointFile.Side side(Act act, PointFiles.Question asked) {
        if (act.author().kind() == Author.Kind.BOTH) return PointFile.Side.BOTH;
        return act.by(asked.negotiation().party()) ? PointFile.Side.OURS : PointFile.Side.THEIRS;
    }

    private static String what(Act act, @Nullable String letter) {
        var what = Spoken.capital(Spoken.act(act.kind()));
        return letter == null ? what : what + ", " + letter;
    }

    private static String who(Act act) {
        var confirmed = act.sourcing().confirmedBy();
        return "%s; recorded by %s%s"
                .formatted(
                        Spoken.author(act.author()),
                        act.recordedBy(),
                        confirmed == null ? "" : ", confirmed by " + confirmed);
    }

    private static @Nullable String basis(Act act) {
        return act.irregular() == null ? null : "irregular: " + act.irregular();
    }

    private static List<String> marks(Act act) {
        var marks = new ArrayList<String>();
        marks.add(act.formal() ? act.sourcing().provenance().label() : "public remark");
        if (act.irregular() != null) marks.add("irregular");
        if (act.corrects() != null) marks.add("correction");
        return marks;
    }

    /** Texts that crossed; else our very own words, where the act put them in one language. */
    private static List<Noted.Wording> wordings(Act act, List<Noted.Wording> crossed) {
        if (!crossed.isEmpty()) return crossed;
        var words = act.words();
        if (words == null
                || !words.quoted()
                || words.language() == null
                || !act.kind().puts()) return List.of();
        return List.of(new Noted.Wording(words.language(), "", words.text()));
    }

    /** Form and numbers of the communications on the point, by their id. */
    private Map<String, String> letters(PointFiles.Question asked) {
        var letters = new HashMap<String, String>();
        db.sql(
                        """
                        select distinct c.id, c.form, c.number_ours, c.number_theirs, c.number_registry
                        from act_measure m join act a on a.id = m.act join communication c on c.id = a.communication
                        where m.measure = ? and c.party = ?""")
                .params(asked.point(), asked.party())
                .query(row -> {
                    var numbers = new ArrayList<String>();
                    number(numbers, "ours", row.getString("number_ours"));
                    number(numbers, "theirs", row.getString("number_theirs"));
                    number(numbers, "registry", row.getString("number_registry"));
                    letters.put(
                            row.getString("id"),
                            "%s %s".formatted(row.getString("form").replace('_', ' '), String.join(", ", numbers)));
                });
        return letters;
    }

    private static void number(List<String> numbers, String whose, @Nullable String number) {
        if (number != null) numbers.add("%s %s".formatted(whose, number));
    }

    /** What each communication carried on the point. */
    private Map<String, List<Noted.Wording>> texts(PointFiles.Question asked) {
        var texts = new HashMap<String, List<Noted.Wording>>();
        db.sql(
                        """
                        select t.communication, t.language, t.status, t.words
                        from act_measure m join act a on a.id = m.act
                        join communication_item i on i.communication = a.communication and i.measure = m.measure
                        join communication_text t on t.communication = i.communication and t.place = i.place
                        where m.measure = ? and a.party = ? order by a.place, t.language""")
                .params(asked.point(), asked.party())
                .query(row -> {
                    var all = texts.computeIfAbsent(row.getString("communication"), any -> new ArrayList<>());
                    var text = new Noted.Wording(
                            row.getString("language"), row.getString("status"), row.getString("words"));
                    if (!all.contains(text)) all.add(text);
                });
        return texts;
    }

    private List<Noted> readings(PointFiles.Question asked) {
        return db.sql(
                        """
                        select r.id, r.outcome, r.given_by, r.given_at, r.superseded, r.inward_reason
                        from act_measure m join reading r on r.act = m.act and r.measure = m.measure
                        where m.measure = ? and r.party = ? and r.given_at < ? order by r.given_at, r.id""")
                .params(asked.point(), asked.party(), Columns.at(asked.asAt().end()))
                .query((row, n) -> {
                    var entry = Noted.of(
                                    PointFile.Sort.READING,
                                    PointFile.Side.INWARD,
                                    Columns.instant(row, "given_at"),
                                    "Read as: "
                                            + Outcome.valueOf(row.getString("outcome"))
                                                    .label(),
                                    row.getString("given_by"),
                                    row.getString("id"),
                                    "ReadingGiven",
                                    0)
                            .marked(row.getBoolean("superseded") ? List.of("later revised") : List.of());
                    return asked.substance() ? entry.saying(List.of(), null, row.getString("inward_reason")) : entry;
                })
                .list();
    }

    private List<Noted> decisions(PointFiles.Question asked) {
        var counted = new HashMap<String, Integer>();
        return db.sql(
                        """
                        select d.submission, d.step, d.inward_reason, d.until_day, d.decided_by, d.decided_at
                        from submission s join submission_decision d on d.submission = s.id
                        where s.measure = ? and s.party = ? and d.decided_at < ? order by d.decided_at, d.id""")
                .params(asked.point(), asked.party(), Columns.at(asked.asAt().end()))
                .query((row, n) -> {
                    var until = Columns.day(row, "until_day");
                    var submission = row.getString("submission");
                    var entry = Noted.of(
                            PointFile.Sort.DECISION,
                            PointFile.Side.INWARD,
                            Columns.instant(row, "decided_at"),
                            "Decided: %s%s"
                                    .formatted(
                                            NextStep.valueOf(row.getString("step"))
                                                    .label(),
                                            until == null ? "" : " until " + Spoken.day(until)),
                            row.getString("decided_by"),
                            submission,
                            "SubmissionDecided",
                            counted.merge(submission, 1, Integer::sum) - 1);
                    return asked.substance() ? entry.saying(List.of(), null, row.getString("inward_reason")) : entry;
                })
                .list();
    }

    /** When the other side, or we, had the last word and the answer was awaited; folded from the puttings. */
    List<Held.Wait> waits(PointFiles.Question asked, MeasureStanding standing) {
        var waits = new ArrayList<Held.Wait>();
        for (var putting : standing.puttings()) {
            var party = putting.by().party();
            if (party == null) continue;
            var ours = party.equals(asked.negotiation().party());
            var answers = putting.answers();
            waits.add(new Held.Wait(
                    ours ? asked.negotiation().counterpartName() : "We",
                    "to answer what was put on " + Spoken.day(putting.on().first()),
                    start(putting.receivedOn() == null ? putting.on().first() : putting.receivedOn()),
                    answers.isEmpty() ? null : start(answers.get(0).on().first())));
        }
        return waits;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
