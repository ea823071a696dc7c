package org.parley.process.migration;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.parley.measure.Submissions;
import org.parley.process.migration.RunningCourse.Definition;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/**
 * A proposal whose paper has left stands with its open submissions alone, and these are the domain's. So where the new
 * drawing lacks a place among them, the proposal ends here and begins there behind its paper: a point with an answer in
 * hand is at its decision, the others listen until the same day as before, and whoever was at a task is again.
 */
@Component
class SettingDownAnew {
    private static final String PROCESS = "proposal";
    private static final String LOOP = "SubProcess_Submission";
    private static final String ENTRANCE = "Gateway_PaperSent";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final RunningCourses courses;
    private final Submissions submissions;

    SettingDownAnew(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            RunningCourses courses,
            Submissions submissions) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.courses = courses;
        this.submissions = submissions;
    }

    /** Whether nothing would be lost by it: whoever decides without an answer in hand would be back to waiting. */
    boolean isSound(RunningCourse course, Drawing before, Drawing after) {
        var part = course.outermost();
        return hasLeft(course)
                && tasks(course.root()).stream()
                        .filter(task -> task.getTaskDefinitionKey().equals("Task_DecideNextStep"))
                        .allMatch(task -> submissions.answerInHand(submission(task.getExecutionId())))
                && part.places().stream().map(RunningCourse::element).allMatch(place -> before.isWithin(place, LOOP))
                && part.ears().stream()
                        .allMatch(ear -> after.message(ear.element()).equals(before.message(ear.element())))
                && part.timers().stream()
                        .allMatch(timer -> after.timer(timer.element()).isPresent())
                && after.has(LOOP)
                && after.has(ENTRANCE)
                && after.canFinish(ENTRANCE);
    }

    private static boolean hasLeft(RunningCourse course) {
        var part = course.outermost();
        return course.parts().size() == 1
                && part.definition().process().equals(PROCESS)
                && part.ids().containsKey("proposalId");
    }

    /** Gives back the id of the instance that stands in its place. */
    String put(PartyCode party, RunningCourse course, Map<String, Definition> target) {
        var part = course.outermost();
        var due = new HashMap<String, Instant>();
        for (var timer : part.timers()) due.put(submission(timer.execution()), timer.due());
        var takenBy = new HashMap<String, String>();
        for (var task : tasks(course.root()))
            if (task.getAssignee() != null)
                takenBy.put(task.getTaskDefinitionKey() + submission(task.getExecutionId()), task.getAssignee());
        runtime.deleteProcessInstance(course.root(), "set down anew in another version", true, true);
        var to = target.get(PROCESS);
        if (to == null) throw new Stranding(List.of(new Obstacle(PROCESS, PROCESS, "the new set has no proposal")));
        var root = runtime.createProcessInstanceById(to.id())
                .businessKey(part.key())
                .setVariables(Map.of("proposalId", part.ids().get("proposalId"), "paperOutcome", "sent"))
                .startBeforeActivity(ENTRANCE)
                .execute()
                .getId();
        var arrived = courses.find(party, root).orElseThrow();
        for (var timer : arrived.timers().toList()) {
            var kept = due.get(submission(timer.execution()));
            if (kept != null) management.setJobDuedate(timer.job(), Date.from(kept));
        }
        for (var task : tasks(root)) {
            var person = takenBy.get(task.getTaskDefinitionKey() + submission(task.getExecutionId()));
            if (person != null) tasks.setAssignee(task.getId(), person);
        }
        return root;
    }

    private List<Task> tasks(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).list();
    }

    private String submission(String execution) {
        return String.valueOf(runtime.getVariable(execution, "submissionId"));
    }
}
