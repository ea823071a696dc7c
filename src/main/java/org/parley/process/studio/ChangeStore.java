package org.parley.process.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes in their tables. */
@Component
class ChangeStore {
    private final JdbcClient db;
    private final Clock clock;

    ChangeStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void begin(String id, PartyCode party, String title, Change.Source source, @Nullable String by) {
        db.sql(
                        """
                        insert into process_change (id, party, title, source, state, begun_by, begun_at)
                        values (:id, :party, :title, :source, 'DRAFT', :by, :at)""")
                .param("id", id)
                .param("party", party.value())
                .param("title", title)
                .param("source", source.name())
                .param("by", by)
                .param("at", Columns.now(clock))
                .update();
    }

    Optional<Change> find(PartyCode party, String id) {
        return db.sql("select * from process_change where id = ? and party = ?")
                .params(id, party.value())
                .query((row, n) -> change(row))
                .optional();
    }

    /** Finds it and holds it until the transaction ends: of two who act at once the second sees what the first did. */
    Optional<Change> lock(PartyCode party, String id) {
        db.sql("select id from process_change where id = ? and party = ? for update")
                .params(id, party.value())
                .query(String.class)
                .optional();
        return find(party, id);
    }

    List<Change> of(PartyCode party) {
        return db.sql("select * from process_change where party = ? order by begun_at desc, id")
                .param(party.value())
                .query((row, n) -> change(row))
                .list();
    }

    void propose(String id, Change.Proposed proposal) {
        db.sql(
                        """
                        update process_change set state = 'PROPOSED', reason = :reason, moves = :moves, picked = :picked,
                            proposed_by = :by, proposed_at = :at
                        where id = :id""")
                .param("reason", proposal.reason())
                .param("moves", proposal.moves().name())
                .param("picked", String.join(" ", proposal.picked()))
                .param("by", proposal.by())
                .param("at", Columns.at(proposal.at()))
                .param("id", id)
                .update();
    }

    void state(String id, Change.State state) {
        db.sql("update process_change set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void decide(String id, Change.State state, Change.Decided decision, @Nullable Integer set) {
        db.sql(
                        """
                        update process_change set state = :state, decided_by = :by, decided_at = :at, decision = :reason,
                            set_number = :number
                        where id = :id""")
                .param("state", state.name())
                .param("by", decision.by())
                .param("at", Columns.at(decision.at()))
                .param("reason", decision.reason())
                .param("number", set)
                .param("id", id)
                .update();
    }

    void hand(String id, String person) {
        var known = db.sql("select count(*) from process_change_hand where change_id = ? and person = ?")
                .params(id, person)
                .query(Integer.class)
                .single();
        if (known == 0)
            db.sql("insert into process_change_hand (change_id, person) values (?, ?)")
                    .params(id, person)
                    .update();
    }

    void add(String id, ChangedFile file) {
        db.sql(
                        """
                        insert into process_change_file
                            (change_id, name, content, removed, base_hash, version, saved_by, saved_at)
                        values (:id, :name, :content, :removed, :base, :version, :by, :at)""")
                .param("id", id)
                .param("name", file.name())
                .param("content", file.content())
                .param("removed", file.removed())
                .param("base", file.base())
                .param("version", file.version())
                .param("by", file.savedBy())
                .param("at", Columns.at(file.savedAt()))
                .update();
    }

    void replace(String id, ChangedFile file) {
        drop(id, file.name());
        add(id, file);
    }

    void drop(String id, String name) {
        db.sql("delete from process_change_file where change_id = ? and name = ?")
                .params(id, name)
                .update();
    }

    private Change change(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var number = row.getObject("set_number", Integer.class);
        return new Change(
                id,
                new PartyCode(row.getString("party")),
                row.getString("title"),
                Change.Source.valueOf(row.getString("source")),
                Change.State.valueOf(row.getString("state")),
                row.getString("begun_by"),
                Columns.instant(row, "begun_at"),
                hands(id),
                files(id),
                proposal(row),
                decision(row),
                number);
    }

    private static Change.@Nullable Proposed proposal(ResultSet row) throws SQLException {
        var at = Columns.instantOrNull(row, "proposed_at");
        if (at == null) return null;
        return new Change.Proposed(
                row.getString("proposed_by"),
                at,
                row.getString("reason"),
                Change.Moves.valueOf(row.getString("moves")),
                Arrays.stream(row.getString("picked").split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    private static Change.@Nullable Decided decision(ResultSet row) throws SQLException {
        var at = Columns.instantOrNull(row, "decided_at");
        return at == null ? null : new Change.Decided(row.getString("decided_by"), at, row.getString("decision"));
    }

    private Set<String> hands(String id) {
        return Set.copyOf(db.sql("select person from process_change_hand where change_id = ?")
                .param(id)
                .query(String.class)
                .list());
    }

    private List<ChangedFile> files(String id) {
        return db.sql("select * from process_change_file where change_id = ? order by name")
                .param(id)
                .query((row, n) -> new ChangedFile(
                        row.getString("name"),
                        row.getString("content"),
                        row.getBoolean("removed"),
                        row.getString("base_hash"),
                        row.getInt("version"),
                        row.getString("saved_by"),
                        Columns.instant(row, "saved_at")))
                .list();
    }
}
