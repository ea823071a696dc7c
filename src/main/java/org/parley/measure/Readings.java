package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** This desk's own view of what their acts amount to; revisable, the latest stands, and none of it ever crosses. */
@Service
public class Readings {
    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Acts acts;
    private final Measures measures;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readings(
            JdbcClient db,
            Negotiations negotiations,
            Acts acts,
            Measures measures,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.acts = acts;
        this.measures = measures;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a reading, or revises the one that stands, and tells whoever waits.
     *
     * @param submission the submission of ours that it answers; null to find it
     * @param inwardReason why we read it so; a revision needs one
     */
    @Transactional
    public Reading give(
            Actor actor,
            ActId actId,
            MeasureId measureId,
            @Nullable SubmissionId submission,
            Outcome outcome,
            @Nullable String inwardReason) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        var measure = measures.get(actor.party(), measureId);
        negotiations.lock(List.of(measure.negotiation()));
        negotiations.get(actor.party(), measure.negotiation()).requireLive();
        var act = acts.get(actor.party(), actId);
        if (act.author().equals(Author.of(actor.party())))
            throw new Refusal("own-words", "A reading is of their words, not of ours");
        if (!acts.negotiationOf(actor.party(), actId).equals(measure.negotiation()))
            throw new Refusal("other-negotiation", "The point belongs to another negotiation");
        var before = standing(actor.party(), actId, measureId);
        if (before != null && (inwardReason == null || inwardReason.isBlank()))
            throw new Refusal("reason-missing", "Say why the earlier reading no longer stands", "inwardReason");
        var answered = submission != null
                ? submissions.get(actor.party(), submission)
                : submissions.spokenTo(actor.party(), measureId, outcome);
        var reading = new Reading(
                UUID.randomUUID().toString(),
                actId,
                measureId,
                answered == null ? null : answered.id(),
                outcome,
                actor.person(),
                Columns.now(clock),
                inwardReason == null || inwardReason.isBlank() ? null : inwardReason);
        insert(actor.party(), measure.negotiation(), reading);
        tell(actor, measure.negotiation(), reading, answered, before != null);
        return reading;
    }

    /** Every reading of a negotiation in the order given, revised ones included. */
    public List<Reading> of(PartyCode party, NegotiationId negotiation) {
        return db.sql("select * from reading where party = ? and negotiation = ? order by given_at, id")
                .params(party.value(), negotiation.value())
                .query((row, n) -> reading(row))
                .list();
    }

    /** The readings that stand of one act, by point. */
    public List<Reading> of(PartyCode party, ActId act) {
        return db.sql("select * from reading where party = ? and act = ? and superseded = false order by given_at, id")
                .params(party.value(), act.value())
                .query((row, n) -> reading(row))
                .list();
    }

    private @Nullable Reading standing(PartyCode party, ActId act, MeasureId measure) {
        return of(party, act).stream()
                .filter(reading -> reading.measure().equals(measure))
                .findFirst()
                .orElse(null);
    }

    private void insert(PartyCode party, NegotiationId negotiation, Reading reading) {
        db.sql("update reading set superseded = true where party = ? and act = ? and measure = ?")
                .params(party.value(), reading.act().value(), reading.measure().value())
                .update();
        db.sql(
                        """
                        insert into reading (id, party, negotiation, act, measure, submission, outcome, given_by,
                                             given_at, inward_reason, superseded)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""")
                .param(reading.id())
                .param(party.value())
                .param(negotiation.value())
                .param(reading.act().value())
                .param(reading.measure().value())
                .param(Columns.text(reading.submission()))
                .param(reading.outcome().name())
                .param(reading.by())
                .param(Columns.at(reading.at()))
                .param(reading.inwardReason())
                .update();
    }

    private void tell(
            Actor actor, NegotiationId negotiation, Reading reading, @Nullable Submission answered, boolean revises) {
        events.publishEvent(new ReadingGiven(
                actor.party(),
                negotiation.value(),
                actor.person(),
                reading.id(),
                reading.act().value(),
                reading.measure().value(),
                Columns.text(reading.submission()),
                reading.outcome(),
                reading.inwardReason(),
                revises));
        if (answered != null
                && answered.state() == SubmissionState.WITH_THE_COUNTERPART
                && reading.outcome().wakes())
            events.publishEvent(new SubmissionAnswered(
                    actor.party(),
                    negotiation.value(),
                    actor.person(),
                    answered.id().value()));
    }

    static Reading reading(ResultSet row) throws SQLException {
        var submission = row.getString("submission");
        Instant at = Columns.instant(row, "given_at");
        return new Reading(
                row.getString("id"),
                new ActId(row.getString("act")),
                new MeasureId(row.getString("measure")),
                submission == null ? null : new SubmissionId(submission),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("given_by"),
                at,
                row.getString("inward_reason"));
    }
}
