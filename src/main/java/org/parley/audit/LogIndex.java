package org.parley.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The auditors' index follows the sealed log of each desk, leaf by leaf: which leaf speaks of what, and by which words it
 * is found. It runs behind the record and never in a writer's way, misses no leaf, and can be built again from the first.
 */
@Service
public class LogIndex {
    private static final int AT_ONCE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final WordsOfLeaves words;

    LogIndex(JdbcClient db, JdbcTemplate batch, WordsOfLeaves words) {
        this.db = db;
        this.batch = batch;
        this.words = words;
    }

    /** A sealed leaf as the index reads it. */
    record Sealed(long place, String kind, @Nullable String negotiation, JsonNode fact) {
        String text(String field) {
            return fact.path(field).asText("");
        }
    }

    /** Reads the next leaves; tells how many there were. */
    @Transactional
    public int follow(PartyCode party) {
        long from = locked(party);
        var leaves = db.sql(
                        """
                        select e.place, l.kind, l.negotiation, l.content
                        from record_entry e join record_leaf l on l.id = e.leaf_id
                        where e.party = ? and e.place >= ? order by e.place limit ?""")
                .params(party.value(), from, AT_ONCE)
                .query((row, n) -> new Sealed(
                        row.getLong("place"),
                        row.getString("kind"),
                        row.getString("negotiation"),
                        fact(row.getString("content"))))
                .list();
        if (leaves.isEmpty()) return 0;
        subjects(party, leaves);
        for (var leaf : leaves) words.index(party, leaf);
        db.sql("update audit_follow set place = ? where party = ?")
                .params(leaves.get(leaves.size() - 1).place() + 1, party.value())
                .update();
        return leaves.size();
    }

    /** Up to which leaf the index has read: the place of the next one. */
    public long next(PartyCode party) {
        return db.sql("select place from audit_follow where party = ?")
                .param(party.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void subjects(PartyCode party, List<Sealed> leaves) {
        var rows = new ArrayList<Object[]>();
        for (var leaf : leaves)
            for (var subject : ids(leaf)) rows.add(new Object[] {party.value(), subject, leaf.place(), leaf.kind()});
        batch.batchUpdate("insert into audit_leaf (party, subject, place, kind) values (?, ?, ?, ?)", rows);
    }

    /** Whatever a fact names by its id, but for the negotiation as a whole. */
    private static Set<String> ids(Sealed leaf) {
        var ids = new LinkedHashSet<String>();
        leaf.fact().forEach(field -> {
            if (field.isArray()) field.forEach(one -> add(ids, one));
            else add(ids, field);
        });
        ids.remove(String.valueOf(leaf.negotiation()));
        return ids;
    }

    private static void add(Set<String> ids, JsonNode value) {
        if (value.isTextual() && ID.matcher(value.asText()).matches()) ids.add(value.asText());
    }

    private long locked(PartyCode party) {
        var place = place(party);
        if (place != null) return place;
        try {
            db.sql("insert into audit_follow (party, place) values (?, 0)")
                    .param(party.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("The index of %s was begun by another node just now".formatted(party), e);
        }
        return 0;
    }

    private @Nullable Long place(PartyCode party) {
        return db
                .sql("select place from audit_follow where party = ? for update")
                .param(party.value())
                .query(Long.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static JsonNode fact(String content) {
        try {
            return JSON.readTree(content).path("fact");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A leaf is no JSON", e);
        }
    }
}
