package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How submissions, their threads and the decisions about them stand in tables. */
@Repository
class SubmissionRows {
    private static final String SELECT =
            "select s.*, p.answer_wanted_by from submission s join proposal p on p.id = s.proposal ";

    private final JdbcClient db;

    SubmissionRows(JdbcClient db) {
        this.db = db;
    }

    /** A submission with the desk it belongs to, for those who are called by its id alone. */
    record Held(PartyCode party, Submission submission) {}

    Optional<Held> held(String id) {
        return db.sql(SELECT + "where s.id = ?")
                .param(id)
                .query((row, n) -> new Held(new PartyCode(row.getString("party")), submission(row)))
                .optional();
    }

    Optional<Submission> find(PartyCode party, SubmissionId id) {
        return held(id.value()).filter(held -> held.party().equals(party)).map(Held::submission);
    }

    List<String> waiting(String proposal) {
        return db.sql("select id from submission where proposal = ? and state = 'WITH_THE_COUNTERPART' order by place")
                .param(proposal)
                .query(String.class)
                .list();
    }

    List<Submission> ofProposal(PartyCode party, ProposalId proposal) {
        return db.sql(SELECT + "where s.party = ? and s.proposal = ? order by s.place")
                .params(party.value(), proposal.value())
                .query((row, n) -> submission(row))
                .list();
    }

    List<Submission> ofNegotiation(PartyCode party, NegotiationId negotiation) {
        return db.sql(SELECT + "where s.party = ? and s.negotiation = ? order by p.opened_at, p.id, s.place")
                .params(party.value(), negotiation.value())
                .query((row, n) -> submission(row))
                .list();
    }

    List<Submission> ofMeasure(PartyCode party, MeasureId measure) {
        return db.sql(SELECT + "where s.party = ? and s.measure = ? order by p.opened_at, p.id")
                .params(party.value(), measure.value())
                .query((row, n) -> submission(row))
                .list();
    }

    void insert(PartyCode party, Submission submission, int place) {
        db.sql(
                        """
                        insert into submission (id, party, negotiation, proposal, measure, place, state)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        submission.id().value(),
                        party.value(),
                        submission.negotiation().value(),
                        submission.proposal().value(),
                        submission.measure().value(),
                        place,
                        submission.state().name())
                .update();
    }

    void link(SubmissionId later, SubmissionId earlier, Relation relation) {
        db.sql("insert into submission_lineage (later, earlier, relation) values (?, ?, ?)")
                .params(later.value(), earlier.value(), relation.name())
                .update();
    }

    List<SubmissionLink> lineage(PartyCode party, NegotiationId negotiation) {
        return db.sql(
                        """
                        select l.* from submission_lineage l join submission s on s.id = l.later
                        where s.party = ? and s.negotiation = ? order by l.later, l.earlier""")
                .params(party.value(), negotiation.value())
                .query((row, n) -> new SubmissionLink(
                        new SubmissionId(row.getString("earlier")),
                        new SubmissionId(row.getString("later")),
                        Relation.valueOf(row.getString("relation"))))
                .list();
    }

    void save(Submission submission) {
        db.sql(
                        """
                        update submission set state = ?, put_on = ?, received_on = ?, look_again_on = ?, look_again_set_on = ?
                        where id = ?""")
                .param(submission.state().name())
                .param(submission.putOn())
                .param(submission.receivedOn())
                .param(submission.lookAgainOn())
                .param(submission.lookAgainSetOn())
                .param(submission.id().value())
                .update();
    }

    /** The answers that stand; with {@code inHand} only those which wake and nobody has decided on. */
    List<Reading> answers(String submission, boolean inHand) {
        return db
                .sql(
                        """
                        select * from reading where submission = ? and superseded = false and (decided_in is null or ? = false)
                        order by given_at, id""")
                .params(submission, inHand)
                .query((row, n) -> Readings.reading(row))
                .list()
                .stream()
                .filter(reading -> !inHand || reading.outcome().wakes())
                .toList();
    }

    void decision(
            SubmissionId submission,
            NextStep step,
            Collection<Reading> on,
            @Nullable LocalDate until,
            String inwardReason,
            String by,
            Instant at) {
        var id = UUID.randomUUID().toString();
        db.sql(
                        """
                        insert into submission_decision (id, submission, step, inward_reason, until_day, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(submission.value())
                .param(step.name())
                .param(inwardReason)
                .param(until)
                .param(by)
                .param(Columns.at(at))
                .update();
        for (var reading : on)
            db.sql("update reading set decided_in = ? where id = ?")
                    .params(id, reading.id())
                    .update();
    }

    /** Whether an acceptance of ours, or of both, stands on the point since the act that put it. */
    boolean acceptedByUs(PartyCode party, Submission submission) {
        return db.sql(
                                """
                                select count(*) from act a join act_measure m on m.act = a.id
                                where m.measure = :measure and a.party = :party and a.formal = true
                                  and ((a.author = :us and a.kind = 'ACCEPTED')
                                    or (a.author = '*both' and a.kind in ('ACCEPTED', 'INITIALLED', 'SIGNED', 'AUTHENTICATED')))
                                  and not exists (select 1 from act c where c.corrects = a.id)
                                  and a.place > (select coalesce(max(b.place), 0) from act b
                                                 join proposal p on p.put_by = b.id where p.id = :proposal)""")
                        .param("measure", submission.measure().value())
                        .param("party", party.value())
                        .param("us", party.value())
                        .param("proposal", submission.proposal().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                new SubmissionId(row.getString("id")),
                new NegotiationId(row.getString("negotiation")),
                new ProposalId(row.getString("proposal")),
                new MeasureId(row.getString("measure")),
                SubmissionState.valueOf(row.getString("state")),
                Columns.day(row, "put_on"),
                Columns.day(row, "received_on"),
                Columns.day(row, "answer_wanted_by"),
                Columns.day(row, "look_again_on"),
                Columns.day(row, "look_again_set_on"));
    }
}
