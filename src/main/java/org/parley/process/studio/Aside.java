package org.parley.process.studio;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drawings that another's overtook, each kept for its author. */
@Service
public class Aside {
    private final JdbcClient db;
    private final ChangeStore store;
    private final Clock clock;

    Aside(JdbcClient db, ChangeStore store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    /** A drawing kept aside. */
    public record Kept(String name, String content, Instant at) {}

    /** What of the change is kept aside for this person. */
    @Transactional(readOnly = true)
    public List<Kept> of(Actor admin, String change) {
        admin.require(Role.PROCESS_ADMIN);
        if (store.find(admin.party(), change).isEmpty()) throw Changes.unknown();
        return db.sql("select * from process_change_aside where change_id = ? and person = ? order by name")
                .params(change, admin.person())
                .query((row, n) ->
                        new Kept(row.getString("name"), row.getString("content"), Columns.instant(row, "kept_at")))
                .list();
    }

    public Optional<Kept> of(Actor admin, String change, String name) {
        return of(admin, change).stream()
                .filter(kept -> kept.name().equals(name))
                .findFirst();
    }

    void keep(String change, String name, String person, String content) {
        forget(change, name, person);
        db.sql(
                        """
                        insert into process_change_aside (change_id, name, person, content, kept_at)
                        values (?, ?, ?, ?, ?)""")
                .params(change, name, person, content, Columns.now(clock))
                .update();
    }

    void forget(String change, String name, String person) {
        db.sql("delete from process_change_aside where change_id = ? and name = ? and person = ?")
                .params(change, name, person)
                .update();
    }
}
