package org.parley.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which offices people were given at a desk, and when, as the record keeps it. */
@Service
public class RoleHistory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient db;

    RoleHistory(JdbcClient db) {
        this.db = db;
    }

    /**
     * A change of somebody's offices.
     *
     * @param offices the roles held from then on
     * @param place the leaf that keeps it; null while it is not sealed
     */
    public record Change(
            String person,
            String function,
            List<String> offices,
            List<String> agencies,
            Instant at,
            @Nullable String by,
            @Nullable Long place) {
        public Change {
            offices = List.copyOf(offices);
            agencies = List.copyOf(agencies);
        }
    }

    @Transactional(readOnly = true)
    public List<Change> of(PartyCode party) {
        return db.sql(
                        """
                        select l.content, l.at, l.by_person, e.place from record_leaf l
                        left join record_entry e on e.leaf_id = l.id
                        where l.party = ? and l.negotiation is null and l.kind in ('PersonAdmitted', 'RolesChanged')
                        order by l.kept""")
                .param(party.value())
                .query((row, n) -> {
                    var fact = fact(row.getString("content"));
                    long place = row.getLong("place");
                    boolean sealed = !row.wasNull();
                    return new Change(
                            fact.path("person").asText(),
                            fact.path("function").asText(),
                            list(fact.path("roles")),
                            list(fact.path("agencies")),
                            Columns.instant(row, "at"),
                            row.getString("by_person"),
                            sealed ? place : null);
                })
                .list();
    }

    private static List<String> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.asText())
                .toList();
    }

    private static JsonNode fact(String content) {
        try {
            return JSON.readTree(content).path("fact");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A leaf is no JSON", e);
        }
    }
}
