package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * One negotiation walked through the diagrams of one party on a bare engine. Tasks are completed, messages arrive and days
 * pass as the story says; every instance is found by the negotiation's business key, so a child that lost it is missed.
 */
final class Rehearsal {
    private static final Map<Object, Object> SERVICES = new HashMap<>();
    private static final ProcessEngine ENGINE = engine();

    final StandIns services = new StandIns();
    private final String negotiation = "negotiation-" + UUID.randomUUID();
    private final String party;

    Rehearsal(String party) {
        this.party = party;
        services.communications.negotiation = negotiation;
        SERVICES.putAll(services.byName());
    }

    static Rehearsal ofArden() {
        return new Rehearsal("xa");
    }

    Rehearsal start(String process, Map<String, Object> ids) {
        ENGINE.getRuntimeService()
                .createProcessInstanceByKey(process)
                .processDefinitionTenantId(party)
                .businessKey(negotiation)
                .setVariables(ids)
                .execute();
        return this;
    }

    /** What arrives goes by its own id until it is registered. */
    Rehearsal arrives(String communication) {
        ENGINE.getRuntimeService()
                .createMessageCorrelation("CommunicationReceived")
                .tenantId(party)
                .processInstanceBusinessKey(communication + " of " + negotiation)
                .setVariable("communicationId", communication)
                .correlateStartMessage();
        var registering = ENGINE.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(communication + " of " + negotiation)
                .taskDefinitionKey("Task_Register")
                .singleResult();
        ENGINE.getTaskService().complete(registering.getId());
        return this;
    }

    Rehearsal startByMessage(String message, Map<String, Object> ids) {
        ENGINE.getRuntimeService()
                .createMessageCorrelation(message)
                .tenantId(party)
                .processInstanceBusinessKey(negotiation)
                .setVariables(ids)
                .correlateStartMessage();
        return this;
    }

    /** A proposal whose paper has left. */
    Rehearsal proposalPut(String... submissions) {
        services.submissions.open = List.of(submissions);
        return start("proposal", Map.of("proposalId", "p1", "paperId", "w1")).paperLeaves();
    }

    /** Drafts, clears, approves and sends the paper that stands at its draft. */
    Rehearsal paperLeaves() {
        return complete("Task_Draft").complete("Task_Approve", "approved", "yes");
    }

    Rehearsal complete(String key) {
        ENGINE.getTaskService().complete(task(key).getId());
        return this;
    }

    Rehearsal complete(String key, String variable, String answer) {
        return completeOf(task(key), variable, answer);
    }

    /** Completes the task of one submission among several. */
    Rehearsal completeFor(String submission, String key, String variable, String answer) {
        var mine = tasks(key).stream()
                .filter(task -> submission.equals(ENGINE.getTaskService().getVariable(task.getId(), "submissionId")))
                .toList();
        assertThat(mine).as(key + " of " + submission).hasSize(1);
        return completeOf(mine.get(0), variable, answer);
    }

    Rehearsal complete(String key, Map<String, Object> answer) {
        ENGINE.getTaskService().complete(task(key).getId(), answer);
        return this;
    }

    /** Completes one of several tasks, whichever. */
    Rehearsal completeFirst(String key) {
        ENGINE.getTaskService().complete(tasks(key).get(0).getId());
        return this;
    }

    private Rehearsal completeOf(Task task, String variable, String answer) {
        ENGINE.getTaskService().complete(task.getId(), Map.of(variable, answer));
        return this;
    }

    Task task(String key) {
        var tasks = tasks(key);
        assertThat(tasks).as("open tasks " + key + " among " + openTasks()).hasSize(1);
        return tasks.get(0);
    }

    private List<Task> tasks(String key) {
        return ENGINE.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(negotiation)
                .taskDefinitionKey(key)
                .list();
    }

    /** The keys of all open tasks, in alphabetical order. */
    List<String> openTasks() {
        return ENGINE.getTaskService().createTaskQuery().processInstanceBusinessKey(negotiation).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    List<String> offeredTo(String key) {
        return ENGINE.getTaskService().getIdentityLinksForTask(task(key).getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    /** Wakes the one who waits for this message; whoever has the id in its name is the only one. */
    Rehearsal wake(String message) {
        var waiting = ENGINE
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(message)
                .tenantIdIn(party)
                .list()
                .stream()
                .filter(subscription -> isOurs(subscription.getProcessInstanceId()))
                .toList();
        assertThat(waiting).as("who waits for " + message).hasSize(1);
        ENGINE.getRuntimeService().messageEventReceived(message, waiting.get(0).getExecutionId());
        return this;
    }

    boolean hears(String message) {
        return ENGINE.getRuntimeService().createEventSubscriptionQuery().eventName(message).list().stream()
                .anyMatch(subscription -> isOurs(subscription.getProcessInstanceId()));
    }

    /** The day of every timer that stands there has come. */
    Rehearsal dayComes(String timer) {
        var jobs = ENGINE.getManagementService().createJobQuery().activityId(timer).list().stream()
                .filter(job -> isOurs(job.getProcessInstanceId()))
                .toList();
        assertThat(jobs).as("timers at " + timer).isNotEmpty();
        for (Job job : jobs) ENGINE.getManagementService().executeJob(job.getId());
        return this;
    }

    /** How often each end of each diagram was reached. */
    Map<String, Long> ends() {
        var ends = new TreeMap<String, Long>();
        for (var instance : ENGINE.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(negotiation)
                .list())
            ENGINE
                    .getHistoryService()
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .stream()
                    .filter(activity -> activity.getActivityId().startsWith("EndEvent_"))
                    .forEach(activity -> ends.merge(activity.getActivityId(), 1L, Long::sum));
        return ends;
    }

    boolean isOver() {
        return ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(negotiation)
                        .count()
                == 0;
    }

    /** The values that a decision table of this party gives for one output. */
    List<Object> decide(String decision, String output, Map<String, Object> inputs) {
        return ENGINE
                .getDecisionService()
                .evaluateDecisionTableByKey(decision)
                .decisionDefinitionTenantId(party)
                .variables(inputs)
                .evaluate()
                .getResultList()
                .stream()
                .map(row -> row.get(output))
                .toList();
    }

    private boolean isOurs(String instance) {
        return ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .processInstanceBusinessKey(negotiation)
                        .count()
                == 1;
    }

    private static ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("rehearsal");
        configuration.setJdbcUrl("jdbc:h2:mem:rehearsal;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
        configuration.setBeans(SERVICES);
        var engine = configuration.buildProcessEngine();
        for (var party : List.of("xa", "xb", "yy")) deploy(engine, party);
        return engine;
    }

    /** As the application does: the files for every party, each replaced by the party's own of the same name. */
    private static void deploy(ProcessEngine engine, String party) {
        var files = new TreeMap<String, Path>();
        for (var folder : List.of(Path.of("processes"), Path.of("processes", party)))
            if (Files.isDirectory(folder))
                try (var paths = Files.list(folder)) {
                    paths.filter(Files::isRegularFile)
                            .forEach(path -> files.put(path.getFileName().toString(), path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
        var deployment = engine.getRepositoryService().createDeployment().tenantId(party);
        files.forEach((name, path) -> {
            try {
                deployment.addString(name, Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        deployment.deploy();
    }
}
