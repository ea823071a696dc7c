package org.parley.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.Acts;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the dossier of a negotiation is kept. Nothing happens by itself: the preview says what is due on which day, and
 * a person does it.
 */
@Service
public class Keeping {
    private static final int LONGEST = 200;

    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Acts acts;
    private final ExportRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(
            JdbcClient db,
            Negotiations negotiations,
            Acts acts,
            ExportRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.acts = acts;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would happen on which day; nothing of it is done.
     *
     * @param due the day on which the years are over; null where nobody decided or nothing is on record
     */
    public record Preview(
            @Nullable LocalDate lastAct, @Nullable LocalDate due, boolean over, List<Count> transferred) {}

    /** So many of one kind of thing, with the bytes of their words. */
    public record Count(String what, long count, long bytes) {}

    /** Decides how long it is kept. */
    @Transactional
    public void decide(Actor actor, NegotiationId id, int years, Retention.Then then, String reason) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR);
        negotiations.lock(List.of(id));
        negotiations.get(actor.party(), id).requireLive();
        if (years < 1 || years > LONGEST)
            throw new Refusal("years", "Keep it for 1 to %d years after the last act".formatted(LONGEST), "years");
        var why = Reason.given(reason, "reason");
        db.sql(
                        """
                        insert into retention (id, party, negotiation, years, then_do, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        actor.party().value(),
                        id.value(),
                        years,
                        then.name(),
                        why,
                        actor.person(),
                        ExportRows.at(rows.now()))
                .update();
        events.publishEvent(new RetentionDecided(actor.party(), id.value(), actor.person(), years, then, why));
    }

    /** What was decided last, if anybody decided. */
    public Optional<Retention> decided(PartyCode party, NegotiationId id) {
        return db
                .sql("select * from retention where party = ? and negotiation = ? order by decided_at desc, id")
                .params(party.value(), id.value())
                .query((row, n) -> new Retention(
                        row.getInt("years"),
                        Retention.Then.valueOf(row.getString("then_do")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        ExportRows.moment(row, "decided_at")))
                .list()
                .stream()
                .findFirst();
    }

    /** What would be transferred and destroyed, and on which day. */
    @Transactional(readOnly = true)
    public Preview preview(PartyCode party, NegotiationId id) {
        negotiations.get(party, id);
        var decided = decided(party, id);
        var last = acts.of(party, id).stream()
                .map(Act::happenedOn)
                .map(on -> on.last())
                .max(Comparator.naturalOrder())
                .orElse(null);
        var due = last == null ? null : decided.map(one -> one.due(last)).orElse(null);
        return new Preview(last, due, due != null && !due.isAfter(LocalDate.now(clock)), counted(party, id));
    }

    private List<Count> counted(PartyCode party, NegotiationId id) {
        return List.of(
                count(
                        "acts",
                        "select count(*), coalesce(sum(length(words)), 0) from act where party = ? and negotiation = ?",
                        party,
                        id),
                count("papers", "select count(*), 0 from paper where party = ? and negotiation = ?", party, id),
                count(
                        "communications",
                        "select count(*), coalesce(sum(length(covering_text)), 0) from communication where party = ? and negotiation = ?",
                        party,
                        id),
                count(
                        "sealed facts of the record",
                        "select count(*), coalesce(sum(length(content)), 0) from record_leaf where party = ? and negotiation = ?",
                        party,
                        id));
    }

    private Count count(String what, String sql, PartyCode party, NegotiationId id) {
        return db.sql(sql)
                .params(party.value(), id.value())
                .query((row, n) -> new Count(what, row.getLong(1), row.getLong(2)))
                .single();
    }
}
