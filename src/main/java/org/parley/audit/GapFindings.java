package org.parley.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.exchange.Series;
import org.parley.exchange.SeriesLink;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.History;
import org.parley.measure.MeasureId;
import org.parley.measure.Negotiation;
import org.parley.measure.Outcome;
import org.parley.measure.Owing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is missing, as far as the record can tell: answers, numbers, sources of a wording; and readings revised. */
@Component
class GapFindings {
    private final JdbcClient db;

    GapFindings(JdbcClient db) {
        this.db = db;
    }

    List<Open> of(Negotiation negotiation, History history, List<Act> recorded, PointNumbers numbers, AsAt asAt) {
        var found = new ArrayList<Open>();
        found.addAll(unanswered(negotiation, history, recorded, numbers, asAt));
        found.addAll(brokenNumbers(negotiation, asAt));
        found.addAll(wordsWithoutSource(negotiation, asAt));
        found.addAll(revisedReadings(negotiation, numbers, asAt));
        return found;
    }

    /** One line per putting and debtor, however many points it put. */
    private static List<Open> unanswered(
            Negotiation negotiation, History history, List<Act> recorded, PointNumbers numbers, AsAt asAt) {
        var standing = history.standing(asAt.day(), asAt.knownAt());
        var owed = new HashMap<Owing, List<MeasureId>>();
        standing.measures().forEach((measure, where) -> {
            for (var owing : where.owed())
                owed.computeIfAbsent(owing, any -> new ArrayList<>()).add(measure);
        });
        var acts = new HashMap<ActId, Act>();
        for (var act : recorded) acts.put(act.id(), act);
        var found = new ArrayList<Open>();
        owed.forEach((owing, points) -> {
            var act = acts.get(owing.putBy());
            if (act == null) return;
            var who = owing.debtor().equals(negotiation.party()) ? "we owe" : "they owe";
            var what = owing.since() == null
                    ? "Put on %s and unanswered, receipt not proved; %s"
                            .formatted(Spoken.day(act.happenedOn().first()), who)
                    : "Put on %s and unanswered for %s; %s"
                            .formatted(Spoken.day(act.happenedOn().first()), Spoken.days(owing.days()), who);
            var finding = new Finding(
                    Finding.Kind.GAP,
                    what,
                    owing.since() == null ? act.happenedOn().first() : owing.since(),
                    numbers.of(points),
                    who,
                    "no answer, computed as of %s; silence is neither refusal nor consent"
                            .formatted(Spoken.day(asAt.day())),
                    owing.since() == null ? null : owing.days(),
                    null);
            found.add(Open.of(finding, act.id().value(), "ActRecorded", 0));
        });
        return found;
    }

    /** What was missing of their series, or rewritten, among what this desk had in hand by then. */
    private List<Open> brokenNumbers(Negotiation negotiation, AsAt asAt) {
        var links = db.sql(
                        """
                        select l.number, l.previous, l.content from series_link l
                        join communication c on c.id = l.communication
                        where l.party = ? and l.negotiation = ? and l.direction = 'IN' and c.recorded_at < ?""")
                .params(negotiation.party().value(), negotiation.id().value(), Columns.at(asAt.end()))
                .query((row, n) -> new SeriesLink(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        return new Series(links)
                .flaws().stream()
                        .map(flaw -> Open.missing(new Finding(
                                Finding.Kind.GAP,
                                flaw.sentence(),
                                null,
                                List.of(),
                                "registrar",
                                "numbers run without a break, and each link follows the one before",
                                null,
                                null)))
                        .toList();
    }

    /** A text of an instrument that no paper and no communication on its points ever carried. */
    private List<Open> wordsWithoutSource(Negotiation negotiation, AsAt asAt) {
        var found = new ArrayList<Open>();
        db.sql(
                        """
                        select i.id, i.title, t.edition, t.language from instrument i
                        join instrument_text t on t.instrument = i.id
                        where i.negotiation = :negotiation and i.party = :party and i.opened_at < :end
                          and not exists (
                            select 1 from paper_text x join paper p on p.id = x.paper
                            where p.negotiation = :negotiation and x.hash = t.hash)
                          and not exists (
                            select 1 from communication c
                            join communication_text y on y.communication = c.id
                            join kept_text k on k.party = i.party and k.hash = t.hash and k.words = y.words
                            where c.negotiation = :negotiation and c.party = :party)
                        order by i.id, t.edition, t.language""")
                .param("negotiation", negotiation.id().value())
                .param("party", negotiation.party().value())
                .param("end", Columns.at(asAt.end()))
                .query(row -> {
                    var finding = new Finding(
                            Finding.Kind.GAP,
                            "%s, edition %d, %s: wording settled that nobody had put"
                                    .formatted(
                                            row.getString("title"),
                                            row.getInt("edition"),
                                            Locale.forLanguageTag(row.getString("language"))
                                                    .getDisplayLanguage(Locale.ENGLISH)),
                            null,
                            List.of(),
                            "treaty office",
                            "a wording comes from a paper or from the other side",
                            null,
                            null);
                    found.add(Open.of(finding, row.getString("id"), "TextSettled", row.getInt("edition") - 1));
                });
        return found;
    }

    private List<Open> revisedReadings(Negotiation negotiation, PointNumbers numbers, AsAt asAt) {
        Map<String, String[]> last = new HashMap<>();
        var found = new ArrayList<Open>();
        db.sql(
                        """
                        select id, act, measure, outcome, given_by, given_at from reading
                        where party = ? and negotiation = ? and given_at < ? order by given_at, id""")
                .params(negotiation.party().value(), negotiation.id().value(), Columns.at(asAt.end()))
                .query(row -> {
                    var on = row.getString("act") + " " + row.getString("measure");
                    var now = new String[] {outcome(row.getString("outcome")), row.getString("given_by")};
                    var before = last.put(on, now);
                    if (before == null || before[0].equals(now[0])) return;
                    var finding = new Finding(
                            Finding.Kind.CORRECTION,
                            "Reading: %s, was %s".formatted(now[0], before[0]),
                            Columns.day(Columns.instant(row, "given_at")),
                            List.of(numbers.of(new MeasureId(row.getString("measure")))),
                            now[1].equals(before[1])
                                    ? now[1] + " revises an own reading"
                                    : "%s revises %s".formatted(now[1], before[1]),
                            "readings may be revised, with a reason",
                            null,
                            null);
                    found.add(Open.of(finding, row.getString("id"), "ReadingGiven", 0));
                });
        return found;
    }

    private static String outcome(String name) {
        return Outcome.valueOf(name).label();
    }
}
