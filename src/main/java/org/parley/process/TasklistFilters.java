package org.parley.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The lists that the Tasklist offers; each asks who is looking, so one set serves every office of every desk. */
@Component
class TasklistFilters {
    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(@Lazy FilterService filters, @Lazy TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** The ids of the lists that everybody at work on tasks reads. */
    List<String> forEverybody() {
        return List.of(
                id("Mine", -30, "What you have taken", query().taskAssigneeExpression("${currentUser()}")),
                id("My agency's", -20, "What is offered to your offices", offered()),
                id(
                        "Overdue",
                        -10,
                        "What your offices should have done by now",
                        offered().dueBeforeExpression("${now()}")));
    }

    /** The id of the desk officers' list of submissions that the counterpart has not answered in time. */
    String theyOwe() {
        return id(
                "They owe",
                0,
                "Points on which the counterpart has not answered in time",
                offered().taskDefinitionKeyIn("Task_NoAnswerYet"));
    }

    private TaskQuery offered() {
        return query().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private String id(String name, int priority, String description, TaskQuery query) {
        var known = filters.createFilterQuery().filterName(name).singleResult();
        if (known != null) return known.getId();
        var filter = filters.newTaskFilter(name).setQuery(query);
        filter.setProperties(properties(priority, description));
        return filters.saveFilter(filter).getId();
    }

    private static Map<String, Object> properties(int priority, String description) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(shown("about", "About"), shown("marking", "Marking")));
        return properties;
    }

    private static Map<String, String> shown(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
