package org.parley.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up the names in the log of access: who came in, left, was turned away, or read as an auditor. The archivist decides,
 * which is the process owner's office, and never under hold. Every proof stays valid, for leaves hold hashes.
 */
@Service
public class AccessNames {
    private static final int AT_ONCE = 500;
    private static final int LONGEST_REASON = 2000;

    private final JdbcClient db;
    private final List<Holds> holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessNames(JdbcClient db, List<Holds> holds, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /** A decision to give names up. @param before the first day, in UTC, whose names were kept */
    public record Decision(LocalDate before, int names, String by, Instant at) {}

    /** How many names of before that day are still there, for who is about to decide. */
    @Transactional(readOnly = true)
    public int count(Actor archivist, LocalDate before) {
        archivist.require(Role.PROCESS_OWNER);
        return names(archivist.party(), before).size();
    }

    /** Gives up every name of before that day, in UTC, and tells how many that were. */
    @Transactional
    public int giveUp(Actor archivist, LocalDate before, String reason) {
        archivist.require(Role.PROCESS_OWNER);
        var party = archivist.party();
        require(before, reason);
        if (holds.stream().anyMatch(hold -> hold.standAt(party)))
            throw new Refusal(
                    "under-hold", "A legal hold stands at this desk; no name is given up until every hold is lifted");
        var names = names(party, before);
        if (names.isEmpty())
            throw new Refusal("no-names", "No name of before %s is left to give up".formatted(before), "before");
        for (int from = 0; from < names.size(); from += AT_ONCE)
            db.sql("delete from record_beside where party = :party and sha256 in (:names)")
                    .param("party", party.value())
                    .param("names", names.subList(from, Math.min(names.size(), from + AT_ONCE)))
                    .update();
        events.publishEvent(new NamesGivenUp(party, archivist.person(), before, reason.strip(), names.size()));
        return names.size();
    }

    private void require(LocalDate before, String reason) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (before.isAfter(today))
            throw new Refusal("day-ahead", "Choose a day up to today, %s".formatted(today), "before");
        if (reason.isBlank()) throw new Refusal("reason-missing", "Say why the names are given up", "reason");
        if (reason.length() > LONGEST_REASON)
            throw new Refusal("reason-too-long", "A reason may have %d characters".formatted(LONGEST_REASON), "reason");
    }

    /** The decisions of a desk, the latest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(PartyCode party) {
        return db.sql(
                        """
                        select content, by_person, at from record_leaf
                        where party = ? and negotiation is null and kind = 'NamesGivenUp' order by kept desc""")
                .param(party.value())
                .query((row, n) -> {
                    var fact = CanonicalJson.parse(row.getString(1)).path("fact");
                    return new Decision(
                            LocalDate.parse(fact.path("before").asText()),
                            fact.path("names").asInt(),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** The hashes of the names that still lie beside the leaves of access. */
    private List<String> names(PartyCode party, LocalDate before) {
        var names = new ArrayList<String>();
        db.sql("select content from record_leaf where party = :party and kind in (:kinds) and at < :end order by kept")
                .param("party", party.value())
                .param("kinds", AccessLeaf.KINDS)
                .param("end", before.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    AccessLeaf.name(row.getString(1)).ifPresent(names::add);
                });
        var left = new ArrayList<String>();
        for (int from = 0; from < names.size(); from += AT_ONCE)
            left.addAll(db.sql("select sha256 from record_beside where party = :party and sha256 in (:names)")
                    .param("party", party.value())
                    .param("names", names.subList(from, Math.min(names.size(), from + AT_ONCE)))
                    .query(String.class)
                    .list());
        return left;
    }
}
