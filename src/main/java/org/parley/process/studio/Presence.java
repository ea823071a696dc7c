package org.parley.process.studio;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is at which file of a change right now, as far as their pages say so. */
@Service
public class Presence {
    /** A page says so every twenty seconds. */
    private static final Duration HERE = Duration.ofSeconds(60);

    private final JdbcClient db;
    private final ChangeStore store;
    private final Clock clock;

    Presence(JdbcClient db, ChangeStore store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    /** Says that this person is at the file; tells who else is. */
    @Transactional
    public List<String> at(Actor admin, String change, String name) {
        admin.require(Role.PROCESS_ADMIN);
        if (store.lock(admin.party(), change).isEmpty()) throw Changes.unknown();
        leave(change, name, admin.person());
        db.sql("insert into process_change_presence (change_id, name, person, seen_at) values (?, ?, ?, ?)")
                .params(change, name, admin.person(), Columns.now(clock))
                .update();
        return db.sql(
                        """
                        select person from process_change_presence
                        where change_id = ? and name = ? and person <> ? and seen_at > ? order by person""")
                .params(change, name, admin.person(), Columns.at(clock.instant().minus(HERE)))
                .query(String.class)
                .list();
    }

    private void leave(String change, String name, String person) {
        db.sql("delete from process_change_presence where change_id = ? and name = ? and person = ?")
                .params(change, name, person)
                .update();
    }
}
