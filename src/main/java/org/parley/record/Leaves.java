package org.parley.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every fact of a desk as a leaf of its record, in the transaction that made it true; nothing is ever changed. */
@Service
public class Leaves {
    private final JdbcClient db;
    private final Clock clock;

    Leaves(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(DomainEvent event) {
        var id = UUID.randomUUID().toString();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kind = event.getClass().getSimpleName();
        var content = content(id, at, kind, event);
        db.sql(
                        """
                        insert into record_leaf (id, party, negotiation, kind, by_person, at, content, leaf_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(event.party().value())
                .param(event.negotiation())
                .param(kind)
                .param(event.by())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(content)
                .param(Leaf.hash(content))
                .update();
    }

    /** All leaves of a desk's record in the order of keeping; with a negotiation, only those that belong to it. */
    @Transactional(readOnly = true)
    public List<Leaf> of(PartyCode party, @Nullable String negotiation) {
        return db.sql(
                        """
                        select * from record_leaf
                        where party = :party and (negotiation = :negotiation or cast(:negotiation as varchar(64)) is null)
                        order by kept""")
                .param("party", party.value())
                .param("negotiation", negotiation)
                .query((row, n) -> new Leaf(
                        row.getString("id"),
                        new PartyCode(row.getString("party")),
                        row.getString("negotiation"),
                        row.getString("kind"),
                        row.getString("by_person"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("content"),
                        row.getString("leaf_hash")))
                .list();
    }

    private static String content(String id, Instant at, String kind, DomainEvent event) {
        var leaf = CanonicalJson.object();
        leaf.put("id", id);
        leaf.put("at", at.toString());
        leaf.put("kind", kind);
        leaf.put("party", event.party().value());
        leaf.put("negotiation", event.negotiation());
        leaf.put("by", event.by());
        leaf.set("fact", CanonicalJson.tree(event));
        return CanonicalJson.of(leaf);
    }
}
