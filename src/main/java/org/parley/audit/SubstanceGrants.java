package org.parley.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.party.People;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who let which auditor read the substance of which negotiation; no row is ever changed. */
@Service
public class SubstanceGrants {
    private static final int LONGEST = 4000;
    private static final String SELECT =
            """
            select g.*, r.reason as why_revoked, r.revoked_by, r.revoked_at
            from audit_grant g left join audit_revocation r on r.audit_grant = g.id
            where g.party = ? and g.negotiation = ?""";

    private final JdbcClient db;
    private final Negotiations negotiations;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubstanceGrants(
            JdbcClient db, Negotiations negotiations, People people, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Lets an auditor of the desk read the words and reasons of one negotiation. */
    @Transactional
    public Grant give(Actor actor, NegotiationId id, String auditor, String reason) {
        requireGranter(actor);
        negotiations.lock(Set.of(id));
        negotiations.get(actor.party(), id).requireLive();
        requireReason(reason);
        if (people.actor(auditor)
                .filter(person -> person.party().equals(actor.party()) && person.is(Role.AUDITOR))
                .isEmpty()) throw new Refusal("no-auditor", "This desk has no auditor of that name", "auditor");
        if (reads(actor.party(), id, auditor))
            throw new Refusal("granted-already", "%s may read the substance already".formatted(auditor), "auditor");
        var grant = new Grant(
                UUID.randomUUID().toString(), id, auditor, reason.strip(), actor.person(), Columns.now(clock), null);
        db.sql(
                        """
                        insert into audit_grant (id, party, negotiation, auditor, reason, granted_by, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        grant.id(),
                        actor.party().value(),
                        id.value(),
                        auditor,
                        grant.reason(),
                        grant.by(),
                        Columns.at(grant.at()))
                .update();
        events.publishEvent(
                new SubstanceGranted(actor.party(), id.value(), actor.person(), grant.id(), auditor, grant.reason()));
        return grant;
    }

    /** Takes a grant back; what was read under it stays on the record. */
    @Transactional
    public void revoke(Actor actor, NegotiationId id, String grantId, String reason) {
        requireGranter(actor);
        negotiations.lock(Set.of(id));
        requireReason(reason);
        var grant = of(actor.party(), id).stream()
                .filter(one -> one.id().equals(grantId))
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-grant", "This negotiation has no such grant"));
        if (!grant.stands()) throw new Refusal("revoked-already", "This grant was taken back already");
        db.sql("insert into audit_revocation (audit_grant, reason, revoked_by, revoked_at) values (?, ?, ?, ?)")
                .params(grant.id(), reason.strip(), actor.person(), Columns.at(Columns.now(clock)))
                .update();
        events.publishEvent(new SubstanceRevoked(
                actor.party(), id.value(), actor.person(), grant.id(), grant.auditor(), reason.strip()));
    }

    /** Every grant of a negotiation, the latest first, those taken back included. */
    public List<Grant> of(PartyCode party, NegotiationId id) {
        return db.sql(SELECT + " order by g.granted_at desc, g.id")
                .params(party.value(), id.value())
                .query((row, n) -> grant(row))
                .list();
    }

    /** Whether a grant to that auditor stands now. */
    boolean reads(PartyCode party, NegotiationId id, String auditor) {
        return of(party, id).stream()
                .anyMatch(grant -> grant.stands() && grant.auditor().equals(auditor));
    }

    /** The negotiations of which that auditor reads the substance now. */
    Set<String> readBy(Actor auditor) {
        return Set.copyOf(db.sql(
                        """
                        select distinct g.negotiation from audit_grant g
                        where g.party = ? and g.auditor = ?
                          and not exists (select 1 from audit_revocation r where r.audit_grant = g.id)""")
                .params(auditor.party().value(), auditor.person())
                .query(String.class)
                .list());
    }

    /** Refuses whoever may neither give nor take back a grant. */
    public static void requireGranter(Actor actor) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.PROCESS_OWNER);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) throw new Refusal("reason-missing", "Say why, for the desk and the record", "reason");
        if (reason.length() > LONGEST)
            throw new Refusal("reason-too-long", "A reason may have %d characters".formatted(LONGEST), "reason");
    }

    private static Grant grant(ResultSet row) throws SQLException {
        var revokedAt = Columns.instantOrNull(row, "revoked_at");
        return new Grant(
                row.getString("id"),
                new NegotiationId(row.getString("negotiation")),
                row.getString("auditor"),
                row.getString("reason"),
                row.getString("granted_by"),
                Columns.instant(row, "granted_at"),
                revokedAt == null
                        ? null
                        : new Grant.Revocation(row.getString("why_revoked"), row.getString("revoked_by"), revokedAt));
    }
}
