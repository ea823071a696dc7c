package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.record.AccessNames.Decision;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came in to a desk, left, was turned away, or read there as an auditor; only an auditor of the desk reads it. */
@Service
public class AccessHistory {
    private static final int AT_ONCE = 100;

    private final JdbcClient db;
    private final AccessNames names;

    AccessHistory(JdbcClient db, AccessNames names) {
        this.db = db;
        this.names = names;
    }

    /**
     * One coming, going or look.
     *
     * @param what how it went, as the leaf calls it; for a look, the page
     * @param name who it was; null where the name is not here
     * @param givenUp the decision by which the name was given up; null where it was not
     */
    public record Access(
            Instant at, String kind, @Nullable String what, @Nullable String name, @Nullable Decision givenUp) {}

    /** The latest before that moment, so many as a page takes. */
    @Transactional(readOnly = true)
    public List<Access> before(Actor auditor, Instant before) {
        auditor.require(Role.AUDITOR);
        var decisions = names.decisions(auditor.party());
        return db.sql(
                        """
                        select kind, by_person, at, content from record_leaf
                        where party = :party and kind in (:kinds) and at < :before order by kept desc
                        fetch first %d rows only"""
                                .formatted(AT_ONCE))
                .param("party", auditor.party().value())
                .param("kinds", AccessLeaf.KINDS)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> access(
                        auditor.party(),
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        decisions))
                .list();
    }

    private Access access(
            PartyCode party, String kind, @Nullable String by, Instant at, String content, List<Decision> decisions) {
        var name = by != null
                ? by
                : AccessLeaf.name(content).map(hash -> beside(party, hash)).orElse(null);
        var fact = CanonicalJson.parse(content).path("fact");
        var what = fact.has("kind") ? fact.path("kind") : fact.path("page");
        var page = what.path("sha256");
        return new Access(
                at,
                kind,
                page.isTextual() ? beside(party, page.textValue()) : text(what),
                name,
                name == null ? decision(at, decisions) : null);
    }

    private @Nullable String beside(PartyCode party, String hash) {
        return db.sql("select content from record_beside where party = ? and sha256 = ?")
                .params(party.value(), hash)
                .query(String.class)
                .optional()
                .map(salted -> salted.substring(salted.indexOf('\n') + 1))
                .orElse(null);
    }

    /** The first that reached so far. */
    private static @Nullable Decision decision(Instant at, List<Decision> decisions) {
        Decision first = null;
        for (var one : decisions)
            if (at.isBefore(one.at())
                    && at.isBefore(one.before().atStartOfDay(ZoneOffset.UTC).toInstant())) first = one;
        return first;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
