package org.parley.record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words that lie beside the leaves of one negotiation, and their end after a transfer. Withheld ones stay: no bundle
 * took them to the archive; so do the names in the log of access, which are the archivist's to give up. Every leaf goes on naming the hash and the size of what is gone.
 */
@Service
public class WordsGone {
    private static final int AT_ONCE = 500;
    private static final String THESE =
            """
            from record_beside b where b.party = :party and b.sha256 in (:these) and not exists (
              select 1 from record_withheld h where h.party = b.party and h.sha256 = b.sha256 and h.withheld = true
                and not exists (select 1 from record_withheld l
                                where l.party = h.party and l.sha256 = h.sha256 and l.place > h.place))""";

    private final JdbcClient db;
    private final Clock clock;

    WordsGone(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many are here, and how long they are together. */
    public record Held(long count, long bytes) {
        private Held with(Held other) {
            return new Held(count + other.count, bytes + other.bytes);
        }
    }

    /** @param before what was kept later is in no bundle that was made then */
    public Held held(PartyCode party, String negotiation, Instant before) {
        return spokenOf(party, negotiation, before).stream()
                .map(these -> db.sql("select count(*), coalesce(sum(octet_length(b.content)), 0) " + THESE)
                        .param("party", party.value())
                        .param("these", these)
                        .query((row, n) -> new Held(row.getLong(1), row.getLong(2)))
                        .single())
                .reduce(new Held(0, 0), Held::with);
    }

    /** Destroys them, in the transaction of whoever says so on record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(PartyCode party, String negotiation, Instant before, String reason) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        for (var these : spokenOf(party, negotiation, before)) {
            db.sql("insert into record_gone (party, sha256, size, reason, at)"
                            + " select b.party, b.sha256, octet_length(b.content), :reason, :at " + THESE)
                    .param("party", party.value())
                    .param("these", these)
                    .param("reason", reason)
                    .param("at", at)
                    .update();
            db.sql(
                            "delete from record_beside where party = :party and sha256 in (:these) and exists ("
                                    + "select 1 from record_gone g where g.party = record_beside.party and g.sha256 = record_beside.sha256)")
                    .param("party", party.value())
                    .param("these", these)
                    .update();
        }
    }

    /** The hashes of which the leaves of a negotiation speak, so many at once as a statement takes. */
    private List<List<String>> spokenOf(PartyCode party, String negotiation, Instant before) {
        var hashes = new TreeSet<String>();
        db.sql(
                        """
                        select content from record_leaf where party = :party and negotiation = :negotiation
                          and at < :before and kind not in (:access) order by kept""")
                .param("party", party.value())
                .param("negotiation", negotiation)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("access", AccessLeaf.KINDS)
                .query(row -> {
                    hashes.addAll(new DisclosedLeaf(0, row.getString(1)).texts().keySet());
                });
        var all = List.copyOf(hashes);
        var parts = new ArrayList<List<String>>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return parts;
    }
}
