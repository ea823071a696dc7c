package org.parley.process.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.process.migration.RunningCourse.Definition;
import org.parley.process.migration.RunningCourse.Ear;
import org.parley.process.migration.RunningCourse.Part;
import org.parley.process.migration.RunningCourse.Timer;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the courses of a desk from the engine's own tables, a few statements for all of them. */
@Component
class RunningCourses {
    /** Of the executions of an instance its own alone knows the root. */
    private static final String OF_ONE =
            " and %s in (select id_ from act_ru_execution where root_proc_inst_id_ = :root)";

    private final JdbcClient database;

    RunningCourses(JdbcClient database) {
        this.database = database;
    }

    List<RunningCourse> of(PartyCode party) {
        return read(party, null);
    }

    Optional<RunningCourse> find(PartyCode party, String root) {
        return read(party, root).stream().findFirst();
    }

    private List<RunningCourse> read(PartyCode party, @Nullable String root) {
        var found = new LinkedHashMap<String, Found>();
        var instanceOf = new HashMap<String, String>();
        for (var execution : executions(party, root)) {
            instanceOf.put(execution.id(), execution.instance());
            found.computeIfAbsent(execution.instance(), id -> new Found()).take(execution);
        }
        timers(party, root, found);
        ears(party, root, found);
        ids(party, root, found);
        var definitions = definitions(party);
        var courses = new LinkedHashMap<String, List<Part>>();
        found.forEach((instance, one) -> courses.computeIfAbsent(one.root, id -> new ArrayList<>())
                .add(one.part(instance, definitions, depth(one, found, instanceOf))));
        return courses.entrySet().stream()
                .map(course -> new RunningCourse(course.getKey(), course.getValue()))
                .toList();
    }

    private static int depth(Found one, Map<String, Found> all, Map<String, String> instanceOf) {
        int depth = 0;
        for (Found at = one; at.calledFrom != null; at = all.getOrDefault(instanceOf.get(at.calledFrom), new Found()))
            depth++;
        return depth;
    }

    private List<Execution> executions(PartyCode party, @Nullable String root) {
        return query(
                "select * from act_ru_execution where tenant_id_ = :party" + of(root, "proc_inst_id_")
                        + " order by id_",
                party,
                root,
                (row, n) -> new Execution(
                        row.getString("id_"),
                        row.getString("proc_inst_id_"),
                        row.getString("root_proc_inst_id_"),
                        row.getString("proc_def_id_"),
                        row.getString("business_key_"),
                        row.getString("super_exec_"),
                        row.getString("act_id_"),
                        row.getBoolean("is_active_"),
                        row.getBoolean("is_event_scope_")));
    }

    private void timers(PartyCode party, @Nullable String root, Map<String, Found> found) {
        query(
                        """
                        select id_, process_instance_id_, execution_id_, duedate_, handler_cfg_ from act_ru_job
                        where type_ = 'timer' and tenant_id_ = :party"""
                                + of(root, "process_instance_id_")
                                + " order by id_",
                        party,
                        root,
                        (row, n) -> Map.entry(
                                row.getString("process_instance_id_"),
                                new Timer(
                                        row.getString("id_"),
                                        row.getString("handler_cfg_").split("\\$", 2)[0],
                                        row.getString("execution_id_"),
                                        row.getTimestamp("duedate_").toInstant())))
                .forEach(timer -> in(found, timer.getKey()).ifPresent(one -> one.timers.add(timer.getValue())));
    }

    private void ears(PartyCode party, @Nullable String root, Map<String, Found> found) {
        query(
                        """
                        select proc_inst_id_, execution_id_, activity_id_, event_type_, event_name_ from act_ru_event_subscr
                        where proc_inst_id_ is not null and tenant_id_ = :party"""
                                + of(root, "proc_inst_id_")
                                + " order by id_",
                        party,
                        root,
                        (row, n) -> Map.entry(
                                row.getString("proc_inst_id_"),
                                new Ear(
                                        row.getString("activity_id_"),
                                        row.getString("event_type_"),
                                        row.getString("event_name_"),
                                        row.getString("execution_id_"))))
                .forEach(ear -> in(found, ear.getKey()).ifPresent(one -> one.ears.add(ear.getValue())));
    }

    /** The instance's own; those of a loop stay with its executions. */
    private void ids(PartyCode party, @Nullable String root, Map<String, Found> found) {
        query(
                        """
                        select proc_inst_id_, name_, text_ from act_ru_variable
                        where execution_id_ = proc_inst_id_ and text_ is not null and tenant_id_ = :party
                        and name_ in ('proposalId', 'paperId', 'communicationId', 'instrumentId', 'paperOutcome')"""
                                + of(root, "proc_inst_id_"),
                        party,
                        root,
                        (row, n) ->
                                List.of(row.getString("proc_inst_id_"), row.getString("name_"), row.getString("text_")))
                .forEach(variable ->
                        in(found, variable.get(0)).ifPresent(one -> one.ids.put(variable.get(1), variable.get(2))));
    }

    private Map<String, Definition> definitions(PartyCode party) {
        var definitions = new HashMap<String, Definition>();
        query(
                        "select id_, key_, version_, deployment_id_ from act_re_procdef where tenant_id_ = :party",
                        party,
                        null,
                        (row, n) -> new Definition(
                                row.getString("id_"),
                                row.getString("key_"),
                                row.getInt("version_"),
                                row.getString("deployment_id_")))
                .forEach(definition -> definitions.put(definition.id(), definition));
        return definitions;
    }

    private <T> List<T> query(String sql, PartyCode party, @Nullable String root, RowReader<T> reader) {
        var statement = database.sql(sql).param("party", party.value());
        if (root != null) statement = statement.param("root", root);
        return statement.query(reader::read).list();
    }

    private interface RowReader<T> {
        T read(ResultSet row, int number) throws SQLException;
    }

    private static String of(@Nullable String root, String column) {
        return root == null ? "" : OF_ONE.formatted(column);
    }

    /** What began after the executions were read is looked at when its turn comes. */
    private static Optional<Found> in(Map<String, Found> found, String instance) {
        return Optional.ofNullable(found.get(instance));
    }

    private record Execution(
            String id,
            String instance,
            String root,
            String definition,
            @Nullable String key,
            @Nullable String calledFrom,
            @Nullable String activity,
            boolean active,
            boolean eventScope) {}

    /** An instance while its rows come in. */
    private static final class Found {
        private String root = "";
        private String definition = "";
        private String key = "";
        private @Nullable String calledFrom;
        private final TreeSet<String> places = new TreeSet<>();
        private final List<Timer> timers = new ArrayList<>();
        private final List<Ear> ears = new ArrayList<>();
        private final Map<String, String> ids = new HashMap<>();

        void take(Execution execution) {
            definition = execution.definition();
            if (execution.activity() != null)
                places.add(execution.activity()
                        + (execution.eventScope() ? " done" : execution.active() ? " here" : " in"));
            if (!execution.id().equals(execution.instance())) return;
            root = execution.root();
            key = execution.key() == null ? "" : execution.key();
            calledFrom = execution.calledFrom();
        }

        Part part(String instance, Map<String, Definition> definitions, int depth) {
            var of = definitions.get(definition);
            if (of == null) throw new IllegalStateException("No definition " + definition);
            return new Part(instance, of, key, depth, places, timers, ears, ids);
        }
    }
}
