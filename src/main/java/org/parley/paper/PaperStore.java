package org.parley.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.ProposalId;
import org.parley.measure.UnderLock;
import org.parley.shared.PartyCode;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers in their tables: the paper's own row changes, everything below it is only added to. */
@Component
class PaperStore {
    /** A paper with its plan in one word of the row, and how much there is below it: what there is none of is not asked for. */
    private static final String SELECT =
            """
            select p.*,
                   (select string_agg(l.measure || ' ' || l.act, ',' order by l.place) from paper_plan l
                    where l.paper = p.id) as plan,
                   (select count(*) from paper_draft d where d.paper = p.id) as drafts,
                   (select count(*) from paper_asked a where a.paper = p.id) as asked,
                   (select count(*) from paper_clearance c where c.paper = p.id) as clearances,
                   (select count(*) from paper_overruling o where o.paper = p.id) as overrulings,
                   (select count(*) from paper_approval v where v.paper = p.id) as approvals,
                   (select count(*) from paper_step s where s.paper = p.id) as steps
            from paper p
            """;

    private final JdbcClient db;
    private final CourseStore courses;

    PaperStore(JdbcClient db, CourseStore courses) {
        this.db = db;
        this.courses = courses;
    }

    /** The negotiation of a paper, which never changes: read before its row is locked. */
    Optional<NegotiationId> negotiation(PaperId id) {
        return UnderLock.known(Paper.class, id.value()).map(Paper::negotiation).or(() -> db.sql(
                        "select negotiation from paper where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(NegotiationId::new));
    }

    /** Rises with each change of a paper. */
    Optional<Integer> version(PartyCode party, PaperId id) {
        return db.sql("select version from paper where id = ? and party = ?")
                .params(id.value(), party.value())
                .query(Integer.class)
                .optional();
    }

    /** Changes with the words, with the state, and whenever this agency speaks. */
    Optional<String> versionFor(PartyCode party, PaperId id, String agency) {
        return db.sql(
                        """
                        select p.state, (select max(draft) from paper_draft d where d.paper = p.id) as draft,
                               (select count(*) from paper_clearance c where c.paper = p.id and c.agency = ?) as spoken
                        from paper p where p.id = ? and p.party = ?""")
                .params(agency, id.value(), party.value())
                .query((row, n) -> row.getString("state") + "." + row.getInt("draft") + "." + row.getInt("spoken"))
                .optional();
    }

    Optional<Paper> find(PaperId id) {
        return UnderLock.once(Paper.class, id.value(), () -> read(id), Paper::negotiation);
    }

    private Optional<Paper> read(PaperId id) {
        return db.sql(SELECT + "where p.id = ?")
                .param(id.value())
                .query((row, n) -> paper(row))
                .optional();
    }

    List<Paper> of(PartyCode party, NegotiationId negotiation) {
        return db.sql(SELECT + "where p.party = ? and p.negotiation = ? order by p.number")
                .params(party.value(), negotiation.value())
                .query((row, n) -> paper(row))
                .list();
    }

    /** The papers on a point that left, the latest first. */
    List<Paper> sentOn(PartyCode party, MeasureId measure) {
        return db.sql(
                        SELECT
                                + """
                        where p.party = ? and p.state = 'SENT'
                        and p.id in (select l.paper from paper_plan l where l.measure = ?)
                        order by p.sent_at desc, p.number desc""")
                .params(party.value(), measure.value())
                .query((row, n) -> paper(row))
                .list();
    }

    /** The reminder of a proposal that still takes up points. */
    Optional<Paper> openReminder(ProposalId proposal) {
        return db
                .sql(SELECT
                        + "where p.proposal = ? and p.purpose = 'REMINDER' and p.state = 'DRAFTING' order by p.number")
                .param(proposal.value())
                .query((row, n) -> paper(row))
                .list()
                .stream()
                .findFirst();
    }

    void add(Paper paper, OffsetDateTime at) {
        db.sql(
                        """
                        insert into paper (id, party, negotiation, number, purpose, proposal, in_reply_to, state, version,
                                           opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""")
                .param(paper.id().value())
                .param(paper.party().value())
                .param(paper.negotiation().value())
                .param(paper.number())
                .param(paper.purpose().name())
                .param(text(paper.head().proposal()))
                .param(paper.head().inReplyTo())
                .param(paper.state().name())
                .param(at)
                .update();
        addPlan(paper, 0);
        courses.add(paper.id(), Course.NEW, paper.course());
    }

    /** Writes what changed since the paper was read. */
    void save(Paper before, Paper after, OffsetDateTime at) {
        var changed = db.sql(
                        """
                        update paper set state = ?, communication = ?, sent_at = case when ? = 'SENT' then coalesce(sent_at, ?) else sent_at end,
                                         version = version + 1
                        where id = ? and version = ?""")
                .param(after.state().name())
                .param(after.communicationId())
                .param(after.state().name())
                .param(at)
                .param(after.id().value())
                .param(before.version())
                .update();
        if (changed != 1) throw new OptimisticLockingFailureException("Paper " + after.id() + " was changed meanwhile");
        addPlan(after, before.plan().size());
        courses.add(after.id(), before.course(), after.course());
        UnderLock.put(Paper.class, after.id().value(), after.negotiation(), after.saved());
    }

    private void addPlan(Paper paper, int from) {
        for (int place = from; place < paper.plan().size(); place++)
            db.sql("insert into paper_plan (paper, place, measure, act) values (?, ?, ?, ?)")
                    .params(
                            paper.id().value(),
                            place,
                            paper.plan().get(place).measure().value(),
                            paper.plan().get(place).act().name())
                    .update();
    }

    private static List<Planned> plan(@Nullable String row) {
        if (row == null) return List.of();
        return Stream.of(row.split(","))
                .map(one -> one.split(" "))
                .map(one -> new Planned(new MeasureId(one[0]), ActKind.valueOf(one[1])))
                .toList();
    }

    private Paper paper(ResultSet row) throws SQLException {
        var id = new PaperId(row.getString("id"));
        var proposal = row.getString("proposal");
        return new Paper(
                new Paper.Head(
                        id,
                        new PartyCode(row.getString("party")),
                        new NegotiationId(row.getString("negotiation")),
                        row.getString("number"),
                        PaperPurpose.valueOf(row.getString("purpose")),
                        proposal == null ? null : new ProposalId(proposal),
                        row.getString("in_reply_to")),
                plan(row.getString("plan")),
                PaperState.valueOf(row.getString("state")),
                courses.of(id, row),
                row.getString("communication"),
                row.getInt("version"));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
