package org.parley.web.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.measure.NewMeasure;
import org.parley.party.People;
import org.parley.process.Door;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** What stands at Arden's desk and nobody at Brenn's may find: a negotiation with a point, and a process with a task. */
@Component
class Arden {
    /** The words in which it would show. */
    static final List<String> WORDS =
            List.of("Secret of Arden", "secret-deployment", "arden-said", "Silent cables", "Quiet harbours");

    private static final String KEY = "fixture-review";

    private final ProcessEngine engine;
    private final Door door;
    private final Negotiations negotiations;
    private final Measures measures;
    private final People people;

    Arden(ProcessEngine engine, Door door, Negotiations negotiations, Measures measures, People people) {
        this.engine = engine;
        this.door = door;
        this.negotiations = negotiations;
        this.measures = measures;
        this.people = people;
    }

    /** Sets it up and gives the ids by which it could be asked for, by what they are ids of. */
    Map<String, String> settle() {
        return door.open(() -> {
            var ids = new LinkedHashMap<String, String>();
            var actor = people.actor("xa.desk").orElseThrow();
            var negotiation =
                    negotiations.open(actor, new PartyCode("xb"), "Brenn", "Silent cables", Marking.RESTRICTED);
            var measure = measures.add(
                    actor,
                    negotiation.id(),
                    new NewMeasure(null, null, "Quiet harbours", InstrumentKind.TREATY, "Quiet harbours"));
            ids.put("negotiation", negotiation.id().value());
            ids.put("measure", measure.id().value());
            run(ids, negotiation.id().value());
            return ids;
        });
    }

    private void run(Map<String, String> ids, String negotiation) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name("secret-deployment")
                .tenantId("xa")
                .addModelInstance("fixture-review.bpmn", model())
                .deploy();
        var instance = engine.getRuntimeService()
                .createProcessInstanceByKey(KEY)
                .processDefinitionTenantId("xa")
                .businessKey(negotiation)
                .setVariable("note", "arden-said")
                .execute();
        ids.put("deployment", deployment.getId());
        ids.put("instance", instance.getId());
        ids.put("definition", instance.getProcessDefinitionId());
        ids.put("task", task(instance.getId()));
        ids.put(
                "job",
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getId());
        ids.put(
                "resource",
                engine.getRepositoryService()
                        .getDeploymentResources(deployment.getId())
                        .get(0)
                        .getId());
        ids.put(
                "variable",
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .variableName("note")
                        .singleResult()
                        .getId());
    }

    private String task(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** Where it stands now: task, assignee, variables, open jobs; to see whether anybody touched it. */
    String state(Map<String, String> ids) {
        return door.open(() -> {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .taskId(ids.get("task"))
                    .singleResult();
            var variables = engine.getRuntimeService().getVariables(ids.get("instance"));
            var job = engine.getManagementService()
                    .createJobQuery()
                    .jobId(ids.get("job"))
                    .singleResult();
            var comments = engine.getTaskService().getTaskComments(ids.get("task"));
            return "%s %s %s %s %s %d"
                    .formatted(
                            task.getName(),
                            task.getAssignee(),
                            task.getDueDate(),
                            variables,
                            job.getDuedate(),
                            comments.size());
        });
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(KEY)
                .name("Secret of Arden")
                .camundaHistoryTimeToLive(10)
                .startEvent()
                .userTask("Task_Secret")
                .name("Secret of Arden")
                .camundaCandidateGroups("xa.desk")
                .boundaryEvent("Timer_Secret")
                .timerWithDuration("P30D")
                .endEvent()
                .moveToActivity("Task_Secret")
                .endEvent()
                .done();
    }
}
