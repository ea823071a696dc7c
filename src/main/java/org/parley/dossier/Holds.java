package org.parley.dossier;

import java.util.List;
import java.util.UUID;
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

/** The legal holds of a desk: placed and lifted by named persons with a reason, no row ever changed. */
@Service
public class Holds implements org.parley.record.Holds {
    private static final int LONGEST_AUTHORITY = 300;

    private final JdbcClient db;
    private final Negotiations negotiations;
    private final ExportRows rows;
    private final ApplicationEventPublisher events;

    Holds(JdbcClient db, Negotiations negotiations, ExportRows rows, ApplicationEventPublisher events) {
        this.db = db;
        this.negotiations = negotiations;
        this.rows = rows;
        this.events = events;
    }

    /** Places a hold by the order of an authority. */
    @Transactional
    public Hold place(Actor actor, NegotiationId negotiation, String authority, String reason) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.LEGAL_ADVISER, Role.REGISTRAR);
        negotiations.lock(List.of(negotiation));
        negotiations.get(actor.party(), negotiation).requireLive();
        if (authority.isBlank() || authority.length() > LONGEST_AUTHORITY)
            throw new Refusal("authority-missing", "Name the authority that ordered the hold", "authority");
        var hold = new Hold(
                UUID.randomUUID().toString(),
                authority.strip(),
                Reason.given(reason, "holdReason"),
                actor.person(),
                rows.now(),
                null);
        db.sql(
                        """
                        insert into legal_hold (id, party, negotiation, authority, reason, placed_by, placed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        hold.id(),
                        actor.party().value(),
                        negotiation.value(),
                        hold.authority(),
                        hold.reason(),
                        hold.by(),
                        ExportRows.at(hold.at()))
                .update();
        events.publishEvent(new LegalHoldPlaced(
                actor.party(), negotiation.value(), actor.person(), hold.id(), hold.authority(), hold.reason()));
        return hold;
    }

    /** Lifts one hold; whoever keeps the archive cannot lift what keeps him from destroying. */
    @Transactional
    public void lift(Actor actor, NegotiationId negotiation, String id, String reason) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.LEGAL_ADVISER);
        negotiations.lock(List.of(negotiation));
        var hold = of(actor.party(), negotiation).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-hold", "This negotiation has no such hold"));
        if (!hold.stands()) throw new Refusal("lifted-already", "This hold was lifted already");
        var why = Reason.given(reason, "liftReason");
        db.sql("insert into legal_hold_end (legal_hold, reason, lifted_by, lifted_at) values (?, ?, ?, ?)")
                .params(id, why, actor.person(), ExportRows.at(rows.now()))
                .update();
        events.publishEvent(new LegalHoldLifted(actor.party(), negotiation.value(), actor.person(), id, why));
    }

    /** Every hold of a negotiation, the latest first, those lifted included. */
    public List<Hold> of(PartyCode party, NegotiationId negotiation) {
        return db.sql(
                        """
                        select h.*, e.reason as end_reason, e.lifted_by, e.lifted_at
                        from legal_hold h left join legal_hold_end e on e.legal_hold = h.id
                        where h.party = ? and h.negotiation = ? order by h.placed_at desc, h.id""")
                .params(party.value(), negotiation.value())
                .query((row, n) -> {
                    var lifted = ExportRows.instant(row, "lifted_at");
                    return new Hold(
                            row.getString("id"),
                            row.getString("authority"),
                            row.getString("reason"),
                            row.getString("placed_by"),
                            ExportRows.moment(row, "placed_at"),
                            lifted == null
                                    ? null
                                    : new Hold.End(row.getString("end_reason"), row.getString("lifted_by"), lifted));
                })
                .list();
    }

    /** Whether a hold stands: then nothing is destroyed and no name pseudonymised. */
    public boolean stands(PartyCode party, NegotiationId negotiation) {
        return of(party, negotiation).stream().anyMatch(Hold::stands);
    }

    @Override
    public boolean standAt(PartyCode party) {
        return db.sql(
                                """
                        select count(*) from legal_hold h
                        where h.party = ? and not exists (select 1 from legal_hold_end e where e.legal_hold = h.id)""")
                        .param(party.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
