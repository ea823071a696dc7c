package org.parley.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private final Committing committing;
    private final Clock clock;

    Leaves(JdbcClient db, Committing committing, Clock clock) {
        this.committing = committing;
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(DomainEvent event) {
        Gathering.current(committing).add(Kept.of(event, clock.instant().truncatedTo(ChronoUnit.MICROS)));
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
}
