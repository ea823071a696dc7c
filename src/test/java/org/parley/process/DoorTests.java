package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.process.SmallDesk.ARDEN;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.shared.Actor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ReflectionUtils;

@EngineTest
class DoorTests {
    @Autowired
    private BeanFactory beans;

    @Autowired
    private SmallDesk desk;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FilterService filters;

    @Autowired
    private Worklist worklist;

    @Autowired
    private DecisionForm decision;

    @Autowired
    private Door door;

    @Autowired
    private DueTimers timers;

    private String instance = "";
    private Task task = unset();
    private Actor officer = unset();

    @BeforeEach
    void aTaskIsOpen() {
        desk.open();
        officer = desk.person(ARDEN, "desk");
        instance = desk.start(ARDEN, "roads", Map.of());
        task = task();
    }

    @TestFactory
    Stream<DynamicTest> everyOtherRoadIsRefused() {
        return roads().entrySet().stream()
                .map(road -> DynamicTest.dynamicTest(road.getKey(), () -> {
                    assertThatExceptionOfType(AuthorizationException.class)
                            .isThrownBy(() -> road.getValue().run());
                    assertThat(task().getId()).isEqualTo(task.getId());
                    assertThat(runtime.getVariable(instance, "decision")).isEqualTo("open");
                }));
    }

    private Map<String, Road> roads() {
        var roads = new LinkedHashMap<String, Road>();
        var answered = "Answered " + runtime.getVariable(instance, "submissionId");
        var timer = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        var definition = task.getProcessDefinitionId();
        var execution = task.getExecutionId();
        roads.put("complete", () -> tasks.complete(task.getId()));
        roads.put("complete with variables", () -> tasks.complete(task.getId(), Map.of("decision", "yes")));
        roads.put("submit-form", () -> engine.getFormService().submitTaskForm(task.getId(), Map.of()));
        roads.put("resolve", () -> tasks.resolveTask(task.getId()));
        roads.put("delegate", () -> tasks.delegateTask(task.getId(), "xa.desk2"));
        roads.put("bpmn error", () -> tasks.handleBpmnError(task.getId(), "lost"));
        roads.put("escalation", () -> tasks.handleEscalation(task.getId(), "raised"));
        roads.put("delete task", () -> tasks.deleteTask(task.getId()));
        roads.put("save task", () -> tasks.saveTask(task));
        roads.put("offer to another group", () -> tasks.addCandidateGroup(task.getId(), "xa.mission"));
        roads.put("signal an execution", () -> runtime.signal(execution));
        roads.put("signal an event", () -> runtime.signalEventReceived("Called"));
        roads.put("message to an execution", () -> runtime.messageEventReceived(answered, execution));
        roads.put("message by correlation", () -> runtime.correlateMessage(answered));
        roads.put("message to all", () -> runtime.createMessageCorrelation(answered)
                .correlateAll());
        roads.put("timer early", () -> management.executeJob(timer));
        roads.put("timer's due date", () -> management.setJobDuedate(timer, new Date(0)));
        roads.put("timer recalculated", () -> management.recalculateJobDuedate(timer, false));
        roads.put("timer's retries", () -> management.setJobRetries(timer, 0));
        roads.put("variable of the instance", () -> runtime.setVariable(instance, "decision", "over"));
        roads.put("variable of the task", () -> tasks.setVariable(task.getId(), "decision", "over"));
        roads.put("variable removed", () -> runtime.removeVariable(instance, "decision"));
        roads.put("modification", () -> runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("Task_Decide")
                .startBeforeActivity("EndEvent_Decided")
                .execute());
        roads.put("modification as a batch", () -> runtime.createModification(definition)
                .processInstanceIds(instance)
                .cancelAllForActivity("Task_Decide")
                .executeAsync());
        roads.put("migration", () -> {
            var plan = door.open(() -> runtime.createMigrationPlan(definition, definition)
                    .mapEqualActivities()
                    .build());
            runtime.newMigration(plan).processInstanceIds(instance).execute();
        });
        roads.put("start", () -> runtime.startProcessInstanceByKey("roads"));
        roads.put("start at an activity", () -> runtime.createProcessInstanceById(definition)
                .startBeforeActivity("EndEvent_Decided")
                .execute());
        roads.put("delete", () -> runtime.deleteProcessInstance(instance, "no reason"));
        roads.put("suspend", () -> runtime.suspendProcessInstanceById(instance));
        roads.put("delete the definition", () -> repository.deleteProcessDefinition(definition, true));
        roads.put(
                "deploy",
                () -> repository.createDeployment().addString("x.bpmn", "").deploy());
        roads.put(
                "a list that evaluates what its author wrote", () -> filters.saveFilter(filters.newTaskFilter("mine")));
        return roads;
    }

    @Test
    void theFormCompletesTheTask() {
        var opened = worklist.task(officer, task.getId());
        worklist.submit(opened, officer, decision.seen(opened), new DecisionForm.Answer("yes"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void aPermitForOneTaskCompletesNoOther() {
        var other = desk.start(ARDEN, "roads", Map.of());
        var theirs =
                tasks.createTaskQuery().processInstanceId(other).singleResult().getId();
        assertThatThrownBy(() -> door.run(() -> tasks.complete(theirs))).isInstanceOf(AuthorizationException.class);
        assertThat(tasks.createTaskQuery().taskId(theirs).count()).isEqualTo(1);
    }

    @Test
    void aScriptInADiagramCompletesNothing() {
        assertThatThrownBy(() -> desk.start(ARDEN, "script", Map.of("taskId", task.getId())))
                .isInstanceOf(AuthorizationException.class);
        assertThat(task().getId()).isEqualTo(task.getId());
    }

    @Test
    void everyPublishedBeanIsThere() {
        assertThat(new PublishedBeans(beans).keySet()).isEqualTo(PublishedBeans.NAMES);
    }

    @Test
    void aDiagramReachesOnlyThePublishedBeans() {
        assertThatThrownBy(() -> desk.start(ARDEN, "beans", Map.of()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Cannot resolve identifier 'people'");
    }

    @Test
    void thePermitIsGoneWithTheCall() {
        door.run(() -> runtime.setVariable(instance, "decision", "open"));
        assertThat(Permit.held()).isNull();
        assertThatThrownBy(() -> runtime.setVariable(instance, "decision", "over"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aPersonTakesATaskThroughTheTasklistToo() {
        tasks.claim(task.getId(), "xa.desk");
        assertThat(worklist.mine(officer)).extracting(Worklist.Entry::taskId).contains(task.getId());
        tasks.setAssignee(task.getId(), null);
        assertThat(worklist.offered(officer)).extracting(Worklist.Entry::taskId).contains(task.getId());
    }

    @Test
    void nobodyTakesATaskOfAnotherOffice() {
        for (var person : List.of("xa.mission", "xb.desk", "nobody"))
            assertThatThrownBy(() -> tasks.claim(task.getId(), person)).isInstanceOf(AuthorizationException.class);
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void whatIsDueFiresAllTheSame() {
        door.run(() -> management.setJobDuedate(
                management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId(),
                new Date(0)));
        timers.fire();
        assertThat(tasks.createTaskQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void theEnginesJobCommandNamesItsJobAsExpected() {
        assertThat(ReflectionUtils.findField(ExecuteJobsCmd.class, "jobId", String.class))
                .isNotNull();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /** Set before each test. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T unset() {
        return null;
    }

    private interface Road {
        void run();
    }
}
