package org.parley.process.migration;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.measure.Stages;
import org.parley.process.Concerns;
import org.parley.process.Door;
import org.parley.process.migration.RunningCourse.Part;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine leaves undone when it moves an instance: it calls no listener, so the stages of the points, and the name
 * and form of each open task, are told here anew from the drawing.
 */
@Component
class Afterwards {
    private final Sets sets;
    private final Door door;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Concerns concerns;
    private final Stages stages;
    private final JdbcClient database;
    private final Clock clock;

    Afterwards(
            Sets sets,
            Door door,
            RuntimeService runtime,
            TaskService tasks,
            Concerns concerns,
            Stages stages,
            JdbcClient database,
            Clock clock) {
        this.sets = sets;
        this.door = door;
        this.runtime = runtime;
        this.tasks = tasks;
        this.concerns = concerns;
        this.stages = stages;
        this.database = database;
        this.clock = clock;
    }

    void tidy(PartyCode party, RunningCourse course) {
        var entered = new LinkedHashMap<MeasureId, Stage>();
        var outermostFirst = course.parts().stream()
                .sorted(Comparator.comparingInt(Part::depth))
                .toList();
        for (var part : outermostFirst) {
            var drawing = sets.drawing(part.definition());
            door.run(() -> {
                rename(part, drawing);
                stages(party, part, drawing, entered);
            });
        }
        entered.forEach(
                (measure, stage) -> stages.entered(party, measure, stage.word(), stage.label(), clock.instant()));
    }

    /** Saving a task has its new drawing bring the worklist in step. */
    private void rename(Part part, Drawing drawing) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(part.instance())
                .initializeFormKeys()
                .list()) {
            var name = drawing.name(task.getTaskDefinitionKey());
            if (!name.contains("${") && !Objects.equals(name, task.getName())) task.setName(name);
            tasks.saveTask(task);
        }
    }

    /** The innermost place speaks for a point that stands at several. */
    private void stages(PartyCode party, Part part, Drawing drawing, LinkedHashMap<MeasureId, Stage> entered) {
        for (var place : places(part.instance()))
            drawing.stage(place.element()).ifPresent(word -> {
                var label = drawing.name(place.element());
                for (var measure : concerns.moved(party, name -> variable(place.execution(), name)))
                    entered.put(measure, new Stage(word, label));
            });
    }

    private @Nullable String variable(String execution, String name) {
        return runtime.getVariable(execution, name) instanceof String id ? id : null;
    }

    private List<Place> places(String instance) {
        return database.sql(
                        """
                        select id_, act_id_ from act_ru_execution
                        where proc_inst_id_ = :instance and act_id_ is not null order by is_active_, id_""")
                .param("instance", instance)
                .query((row, n) -> new Place(row.getString("id_"), RunningCourse.element(row.getString("act_id_"))))
                .list();
    }

    private record Place(String execution, String element) {}

    private record Stage(String word, String label) {}
}
