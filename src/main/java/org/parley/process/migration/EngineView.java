package org.parley.process.migration;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.parley.process.migration.RunningCourse.Definition;

/** Says in plain words what the engine finds against moving an instance. */
final class EngineView {
    private EngineView() {}

    static List<Obstacle> of(Definition definition, Drawing before, MigratingProcessInstanceValidationReport report) {
        var obstacles = new ArrayList<Obstacle>();
        for (var activity : report.getActivityInstanceReports())
            for (var failure : activity.getFailures())
                obstacles.add(obstacle(definition, before, activity.getSourceScopeId(), failure));
        for (var transition : report.getTransitionInstanceReports())
            for (var failure : transition.getFailures())
                obstacles.add(obstacle(definition, before, transition.getSourceScopeId(), failure));
        for (var failure : report.getFailures())
            obstacles.add(obstacle(definition, before, definition.process(), failure));
        return obstacles;
    }

    private static Obstacle obstacle(Definition definition, Drawing before, String scope, String failure) {
        var element = RunningCourse.element(scope);
        var sentence = failure.startsWith("There is no migration instruction")
                ? "the step “%s” at which it stands is gone, or has become another kind of step"
                        .formatted(before.name(element))
                : "“%s”: %s".formatted(before.name(element), failure);
        return new Obstacle(definition.process(), element, sentence);
    }
}
