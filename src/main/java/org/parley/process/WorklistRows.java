package org.parley.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table behind the worklist. */
@Component
class WorklistRows {
    /** How many tasks a list shows at most. */
    static final int PAGE = 200;

    /** Comes after every due day. */
    private static final Instant NO_DAY = Instant.parse("9999-12-31T00:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> IDS = new TypeReference<>() {};

    private final JdbcClient database;

    WorklistRows(JdbcClient database) {
        this.database = database;
    }

    /** An open task with all that it is offered to. */
    record Row(TaskAt task, Set<String> offeredTo, Matter matter) {
        Row {
            offeredTo = Set.copyOf(offeredTo);
        }
    }

    void add(Row row) {
        var groups = row.offeredTo().isEmpty() ? Set.of("") : new TreeSet<>(row.offeredTo());
        for (var group : groups) add(row.task(), group, row.matter());
    }

    private void add(TaskAt task, String group, Matter matter) {
        database.sql(
                        """
                        insert into worklist (task_id, offered_to, party, negotiation, task_key, name, form, ids, about,
                            paper_number, points, marking, since, due_at, assignee, taken)
                        values (:task, :group, :party, :negotiation, :key, :name, :form, :ids, :about,
                            :paper, :points, :marking, :since, :due, :assignee, :taken)""")
                .param("task", task.taskId())
                .param("group", group)
                .param("party", task.party().value())
                .param("negotiation", task.negotiation().value())
                .param("key", task.key())
                .param("name", task.name())
                .param("form", task.form())
                .param("ids", write(task.ids()))
                .param("about", matter.subject())
                .param("paper", matter.paperNumber())
                .param("points", String.join(" ", matter.points()))
                .param("marking", matter.marking().name())
                .param("since", time(task.since()))
                .param("due", time(task.due() == null ? NO_DAY : task.due()))
                .param("assignee", task.assignee())
                .param("taken", task.assignee() != null)
                .update();
    }

    void remove(String task) {
        database.sql("delete from worklist where task_id = ?").param(task).update();
    }

    void assign(String task, @Nullable String person) {
        database.sql("update worklist set assignee = :person, taken = :taken where task_id = :task")
                .param("person", person)
                .param("taken", person != null)
                .param("task", task)
                .update();
    }

    /** What may change about an open task while it is offered to the same groups. */
    void change(TaskAt task) {
        database.sql("update worklist set name = :name, due_at = :due where task_id = :task")
                .param("name", task.name())
                .param("due", time(task.due() == null ? NO_DAY : task.due()))
                .param("task", task.taskId())
                .update();
    }

    Optional<Row> find(PartyCode party, String task) {
        var rows = database.sql("select * from worklist where party = :party and task_id = :task")
                .param("party", party.value())
                .param("task", task)
                .query(WorklistRows::row)
                .list();
        return merge(rows).stream().findFirst();
    }

    /** The open tasks of one form in a negotiation. */
    List<Row> ofForm(PartyCode party, NegotiationId negotiation, String form) {
        return merge(database.sql(
                        """
                        select * from worklist where party = :party and negotiation = :negotiation and form = :form
                        order by due_at, task_id""")
                .param("party", party.value())
                .param("negotiation", negotiation.value())
                .param("form", form)
                .query(WorklistRows::row)
                .list());
    }

    /** The open tasks of a desk, those due first. */
    List<Row> ofDesk(PartyCode party) {
        return merge(database.sql(
                        """
                        select * from worklist where party = :party
                        order by due_at, task_id fetch first :page rows only""")
                .param("party", party.value())
                .param("page", PAGE)
                .query(WorklistRows::row)
                .list());
    }

    List<Row> takenBy(PartyCode party, String person) {
        return merge(database.sql(
                        """
                        select * from worklist where party = :party and assignee = :person
                        order by due_at, task_id fetch first :page rows only""")
                .param("party", party.value())
                .param("person", person)
                .param("page", PAGE)
                .query(WorklistRows::row)
                .list());
    }

    /** Each group's first page by index, then the first page of all. */
    List<Row> offeredTo(PartyCode party, Collection<String> groups, Instant dueBefore) {
        if (groups.isEmpty()) return List.of();
        var each =
                """
                (select * from worklist where party = :party and offered_to = :group%d and taken = false
                and due_at < :before order by due_at, task_id fetch first :page rows only)""";
        var parts = new ArrayList<String>();
        for (int n = 0; n < groups.size(); n++) parts.add(each.formatted(n));
        var query = database.sql("select * from (" + String.join(" union all ", parts)
                        + ") offered order by due_at, task_id fetch first :page rows only")
                .param("party", party.value())
                .param("before", time(dueBefore))
                .param("page", PAGE);
        int n = 0;
        for (var group : groups) query = query.param("group" + n++, group);
        return merge(query.query(WorklistRows::row).list());
    }

    static Instant anyDay() {
        return NO_DAY.plusSeconds(1);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        var offeredTo = row.getString("offered_to");
        var points = row.getString("points");
        return new Row(
                new TaskAt(
                        row.getString("task_id"),
                        row.getString("task_key"),
                        row.getString("name"),
                        row.getString("form"),
                        new PartyCode(row.getString("party")),
                        new NegotiationId(row.getString("negotiation")),
                        read(row.getString("ids")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        due.equals(NO_DAY) ? null : due,
                        row.getString("assignee")),
                offeredTo.isEmpty() ? Set.of() : Set.of(offeredTo),
                new Matter(
                        row.getString("about"),
                        row.getString("paper_number"),
                        points.isEmpty() ? List.of() : List.of(points.split(" ")),
                        Marking.valueOf(row.getString("marking"))));
    }

    /** A task offered to several groups is one task. */
    private static List<Row> merge(List<Row> rows) {
        var merged = new LinkedHashMap<String, Row>();
        for (var row : rows)
            merged.merge(row.task().taskId(), row, (one, other) -> {
                var groups = new TreeSet<>(one.offeredTo());
                groups.addAll(other.offeredTo());
                return new Row(one.task(), groups, one.matter());
            });
        return List.copyOf(merged.values());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String write(Map<String, String> ids) {
        try {
            return JSON.writeValueAsString(ids);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(String ids) {
        try {
            return JSON.readValue(ids, IDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
