package org.parley.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the leaves that speak of something, in the order of the log; what is not sealed yet has none. */
@Component
class LeafTrail {
    private static final int AT_ONCE = 500;

    private final JdbcClient db;

    LeafTrail(JdbcClient db) {
        this.db = db;
    }

    /** The leaves of some subjects. */
    static final class Trail {
        private final Map<String, List<LeafRef>> leaves = new HashMap<>();

        /** The n-th leaf of that kind on that subject, from 0. */
        @Nullable LeafRef nth(String subject, String kind, int n) {
            var all = leaves.getOrDefault(subject + " " + kind, List.of());
            return n >= 0 && n < all.size() ? all.get(n) : null;
        }

        @Nullable LeafRef first(String subject, String kind) {
            return nth(subject, kind, 0);
        }

        @Nullable LeafRef last(String subject, String kind) {
            return nth(
                    subject,
                    kind,
                    leaves.getOrDefault(subject + " " + kind, List.of()).size() - 1);
        }
    }

    Trail of(PartyCode party, Collection<String> subjects) {
        var trail = new Trail();
        var all = subjects.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            add(trail, party, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return trail;
    }

    private void add(Trail trail, PartyCode party, List<String> subjects) {
        db.sql(
                        """
                        select l.subject, l.kind, l.place, e.leaf_hash
                        from audit_leaf l join record_entry e on e.party = l.party and e.place = l.place
                        where l.party = :party and l.subject in (:subjects) order by l.place""")
                .param("party", party.value())
                .param("subjects", subjects)
                .query(row -> {
                    var kind = row.getString("kind");
                    trail.leaves
                            .computeIfAbsent(row.getString("subject") + " " + kind, any -> new ArrayList<>())
                            .add(new LeafRef(row.getLong("place"), kind, row.getString("leaf_hash")));
                });
    }
}
