package org.parley.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the papers in preparation about which an agency was asked that others succeed. */
@Service
public class Successions {
    private final JdbcClient db;
    private final PaperStore store;
    private final Clock clock;

    Successions(JdbcClient db, PaperStore store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    /** A paper in preparation and the negotiation whose row locks it. */
    public record Open(PaperId paper, NegotiationId negotiation) {}

    /** The papers that have not left and about which the agency was asked. */
    public List<Open> of(PartyCode party, String agency) {
        return db.sql(
                        """
                        select distinct p.id, p.negotiation from paper p join paper_asked a on a.paper = p.id
                        where p.party = ? and a.agency = ? and p.state not in ('SENT', 'DROPPED') order by p.id""")
                .params(party.value(), agency)
                .query((row, n) ->
                        new Open(new PaperId(row.getString("id")), new NegotiationId(row.getString("negotiation"))))
                .list();
    }

    /**
     * Asks the successors in the agency's place, by the day on which it was to answer. Its negotiation must be locked.
     *
     * @param stand whether what it said stands until the words change
     * @return the successors that must look at the latest draft
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> succeed(PaperId id, String agency, Collection<String> successors, boolean stand) {
        var before = store.find(id).orElseThrow(Papers::unknown);
        var review = before.review(today());
        var asked = review.asked(agency).orElseThrow();
        var inItsPlace = new ArrayList<Asked>();
        for (var successor : new TreeSet<>(successors))
            inItsPlace.add(review.asked(successor)
                    .map(own -> own.also(asked, stand, now()))
                    .orElseGet(() -> asked.by(successor, stand, now())));
        if (successors.isEmpty()) inItsPlace.add(asked.toldOnly(now()));
        var after = before.succeed(inItsPlace);
        store.save(before, after, CourseStore.at(now()));
        var mustLook = new TreeSet<>(after.review(today()).mustLook());
        mustLook.retainAll(successors);
        return mustLook;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return Paper.dayOf(clock.instant());
    }
}
