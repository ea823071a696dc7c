package org.parley.process;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares the worklist with the engine's own open tasks: the two are written together and must never part. */
@Service
public class WorklistDrift {
    private final JdbcClient database;

    WorklistDrift(JdbcClient database) {
        this.database = database;
    }

    /**
     * What differs, by task id.
     *
     * @param missing open tasks that the list does not show
     * @param surplus entries of the list whose task is gone
     */
    public record Drift(List<String> missing, List<String> surplus) {
        public Drift {
            missing = List.copyOf(missing);
            surplus = List.copyOf(surplus);
        }

        public boolean isNone() {
            return missing.isEmpty() && surplus.isEmpty();
        }
    }

    public Drift check() {
        return new Drift(
                ids(
                        """
                        select task.id_ from act_ru_task task
                        where not exists (select 1 from worklist where worklist.task_id = task.id_) order by 1"""),
                ids(
                        """
                        select distinct task_id from worklist
                        where not exists (select 1 from act_ru_task task where task.id_ = worklist.task_id) order by 1"""));
    }

    private List<String> ids(String query) {
        return database.sql(query).query(String.class).list();
    }
}
