package org.parley.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Negotiation;
import org.parley.paper.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers that were let go against dissent, over a silence, or at the table; and reports to the agencies that came late. */
@Component
class PaperFindings {
    private final JdbcClient db;

    PaperFindings(JdbcClient db) {
        this.db = db;
    }

    private record Approved(
            String paper,
            String number,
            int place,
            int draft,
            Basis basis,
            String by,
            Instant at,
            @Nullable LocalDate reportBy,
            @Nullable Instant sentAt,
            @Nullable Instant reportedAt,
            @Nullable String agencies,
            @Nullable String authority) {}

    List<Open> of(Negotiation negotiation, PointNumbers numbers, AsAt asAt) {
        var approved = approved(negotiation, asAt);
        if (approved.isEmpty()) return List.of();
        var points = points(negotiation);
        var dissent = dissent(negotiation);
        var silent = silent(negotiation);
        var found = new ArrayList<Open>();
        for (var one : approved) {
            var on = numbers.ofIds(points.getOrDefault(one.paper(), Set.of()));
            if (one.basis() == Basis.OVERRULED) found.add(overruled(one, dissent, on, asAt));
            if (one.basis() == Basis.AT_THE_TABLE) found.add(atTheTable(one, on, asAt));
            var unheard = silent.getOrDefault(one.paper() + " " + one.draft(), List.of());
            if (one.basis() == Basis.CLEARED && !unheard.isEmpty()) found.add(onSilence(one, unheard, on, asAt));
            lateReport(one, on, asAt, found);
        }
        return found;
    }

    private static Open overruled(Approved one, Set<String> dissent, List<String> points, AsAt asAt) {
        var agencies = List.of(Spoken.or(one.agencies(), "an agency").split(" "));
        var objecting = agencies.stream()
                .filter(agency -> dissent.contains(one.paper() + " " + agency))
                .toList();
        var what = objecting.isEmpty()
                ? "Paper %s: silence of %s, overruled".formatted(one.number(), String.join(", ", agencies))
                : "Paper %s: dissent of %s, overruled".formatted(one.number(), String.join(", ", agencies));
        var who = "overruled by %s, approved by %s".formatted(Spoken.or(one.authority(), "nobody named"), one.by());
        return open(one, what + unsent(one, asAt), who, one.basis().label(), points);
    }

    private static Open onSilence(Approved one, List<String> silent, List<String> points, AsAt asAt) {
        var what = "Paper %s: silence of %s counted as clear".formatted(one.number(), String.join(", ", silent));
        return open(
                one,
                what + unsent(one, asAt),
                "approved by " + one.by(),
                "silence declared beforehand in the table of reviewers",
                points);
    }

    private static Open atTheTable(Approved one, List<String> points, AsAt asAt) {
        var what = "Paper %s: at the table, ad referendum".formatted(one.number());
        return open(
                one,
                what + unsent(one, asAt),
                "approved by " + one.by(),
                one.basis().label(),
                points);
    }

    private static String unsent(Approved one, AsAt asAt) {
        return one.sentAt() == null || !asAt.counts(one.sentAt()) ? "; not sent yet" : "";
    }

    private static Open open(Approved one, String what, String who, String rule, List<String> points) {
        var finding =
                new Finding(Finding.Kind.LEFT_ON_DISSENT, what, Columns.day(one.at()), points, who, rule, null, null);
        return Open.of(finding, one.paper(), "PaperApproved", one.place());
    }

    private static void lateReport(Approved one, List<String> points, AsAt asAt, List<Open> found) {
        if (one.reportBy() == null || one.sentAt() == null || !asAt.counts(one.sentAt())) return;
        var made = one.reportedAt() != null && asAt.counts(one.reportedAt()) ? one.reportedAt() : null;
        var until = made == null ? asAt.day() : Columns.day(made);
        long late = until.toEpochDay() - one.reportBy().toEpochDay();
        if (late <= 0) return;
        var what = "Report on paper %s to the agencies: %s late, %s"
                .formatted(one.number(), Spoken.days(late), made == null ? "open" : "done");
        var finding = new Finding(
                Finding.Kind.LATE,
                what,
                one.reportBy(),
                points,
                "approved by " + one.by(),
                "standing instructions: the agencies hear by a set day",
                late,
                null);
        found.add(
                made == null
                        ? Open.of(finding, one.paper(), "PaperApproved", one.place())
                        : Open.of(finding, one.paper(), "PaperReported", 0));
    }

    private List<Approved> approved(Negotiation negotiation, AsAt asAt) {
        return db.sql(
                        """
                        select p.id, p.number, p.sent_at, a.place, a.draft, a.basis, a.approved_by, a.approved_at, a.report_by,
                               (select min(s.taken_at) from paper_step s
                                where s.paper = p.id and s.kind = 'REPORTED') as reported_at,
                               o.agencies, o.authority
                        from paper p join paper_approval a on a.paper = p.id
                        left join paper_overruling o on o.paper = p.id and o.place =
                             (select max(v.place) from paper_overruling v where v.paper = p.id and v.draft_hash = a.draft_hash)
                        where p.negotiation = :negotiation and p.party = :party and a.approved_at < :end
                        order by a.approved_at, p.id""")
                .param("negotiation", negotiation.id().value())
                .param("party", negotiation.party().value())
                .param("end", Columns.at(asAt.end()))
                .query((row, n) -> new Approved(
                        row.getString("id"),
                        row.getString("number"),
                        row.getInt("place"),
                        row.getInt("draft"),
                        Basis.valueOf(row.getString("basis")),
                        row.getString("approved_by"),
                        Columns.instant(row, "approved_at"),
                        Columns.day(row, "report_by"),
                        Columns.instantOrNull(row, "sent_at"),
                        Columns.instantOrNull(row, "reported_at"),
                        row.getString("agencies"),
                        row.getString("authority")))
                .list();
    }

    private Map<String, Set<String>> points(Negotiation negotiation) {
        var points = new HashMap<String, Set<String>>();
        db.sql("select l.paper, l.measure from paper_plan l join paper p on p.id = l.paper where p.negotiation = ?")
                .param(negotiation.id().value())
                .query(row -> {
                    points.computeIfAbsent(row.getString("paper"), any -> new HashSet<>())
                            .add(row.getString("measure"));
                });
        return points;
    }

    /** Paper and agency, where the agency ever objected or wanted other words. */
    private Set<String> dissent(Negotiation negotiation) {
        return Set.copyOf(db.sql(
                        """
                        select distinct c.paper, c.agency from paper_clearance c
                        join paper_position o on o.paper = c.paper and o.place = c.place
                        join paper p on p.id = c.paper
                        where p.negotiation = ? and o.position_taken in ('OBJECT', 'CLEAR_ONCE_CHANGED')""")
                .param(negotiation.id().value())
                .query((row, n) -> row.getString("paper") + " " + row.getString("agency"))
                .list());
    }

    /** By paper and draft, the agencies that never spoke on the paper and whose silence had been declared to count. */
    private Map<String, List<String>> silent(Negotiation negotiation) {
        var silent = new HashMap<String, List<String>>();
        db.sql(
                        """
                        select a.paper, a.draft, a.agency from paper_asked a join paper p on p.id = a.paper
                        where p.negotiation = ? and a.mode = 'SILENCE'
                          and not exists (select 1 from paper_clearance c where c.paper = a.paper and c.agency = a.agency)
                        order by a.place""")
                .param(negotiation.id().value())
                .query(row -> {
                    silent.computeIfAbsent(row.getString("paper") + " " + row.getInt("draft"), any -> new ArrayList<>())
                            .add(row.getString("agency"));
                });
        return silent;
    }
}
