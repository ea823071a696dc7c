package org.parley.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.parley.test.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same treaty through the same diagrams and tables on an engine without Parley: nobody is asked who they are, no rule
 * is checked, nothing is kept but the engine's own rows.
 */
final class BareRoad implements Runnable, AutoCloseable {
    private static final String PARTY = "xa";
    private static final int CONNECTIONS = 10;

    private final HikariDataSource connections;
    private final ProcessEngine engine;

    BareRoad() {
        this(connections -> connections);
    }

    /** With something between the engine and its connections. */
    BareRoad(UnaryOperator<DataSource> between) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(TestDatabase.newDatabase());
        pool.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
        pool.setMaximumPoolSize(CONNECTIONS);
        connections = new HikariDataSource(pool);
        engine = engine(between.apply(connections));
        deploy();
    }

    @Override
    public void run() {
        var negotiation = UUID.randomUUID().toString();
        agree(negotiation);
        conclude(negotiation);
        if (count(negotiation) > 0) throw new IllegalStateException("The road did not end");
    }

    /** Lets the database count its rows, as it does by itself each minute. */
    void analyze() {
        JdbcClient.create(connections).sql("analyze").update();
    }

    private void agree(String negotiation) {
        var submission = "s-" + negotiation;
        start("proposal", negotiation, Map.of("proposalId", negotiation, "paperId", "p-" + negotiation));
        complete(negotiation, "Task_Draft", Map.of());
        for (int agency = 0; agency < BareServices.AGENCIES.size(); agency++)
            complete(negotiation, "Task_GivePosition", Map.of());
        complete(negotiation, "Task_Approve", Map.of("approved", "yes"));
        complete(negotiation, "Task_HandOver", Map.of());
        start("incoming", negotiation, Map.of("communicationId", negotiation));
        complete(negotiation, "Task_Register", Map.of());
        complete(negotiation, "Task_Confirm", Map.of());
        wake("Answered " + submission);
        complete(negotiation, "Task_AssessPointByPoint", Map.of());
        complete(negotiation, "Task_DecideReply", Map.of("reply", "none"));
        complete(negotiation, "Task_DecideNextStep", Map.of("nextStep", "settled"));
    }

    private void conclude(String negotiation) {
        start("instrument", negotiation, Map.of("instrumentId", negotiation));
        for (var task : List.of("Task_SettleText", "Task_Initial", "Task_Sign")) complete(negotiation, task, Map.of());
        for (var task : List.of(
                "Task_ConfirmDecree",
                "Task_IntroduceBill",
                "Task_RecordLowerChamber",
                "Task_RecordUpperChamber",
                "Task_SignRatification")) complete(negotiation, task, Map.of("ratified", "yes"));
        complete(negotiation, "Task_Notify", Map.of());
        wake("Notified " + negotiation);
        var timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(negotiation)
                        .singleResult()
                        .getId())
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    private void start(String process, String negotiation, Map<String, Object> ids) {
        engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .processDefinitionTenantId(PARTY)
                .businessKey(negotiation)
                .setVariables(ids)
                .execute();
    }

    private void complete(String negotiation, String key, Map<String, Object> answer) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(negotiation)
                .taskDefinitionKey(key)
                .list()
                .get(0);
        engine.getTaskService().complete(task.getId(), answer);
    }

    private void wake(String message) {
        var waiting = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(message)
                .tenantIdIn(PARTY)
                .singleResult();
        engine.getRuntimeService().messageEventReceived(message, waiting.getExecutionId());
    }

    private long count(String negotiation) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(negotiation)
                .count();
    }

    private static ProcessEngine engine(DataSource connections) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
        configuration.setBeans(new HashMap<>(new BareServices().byName()));
        return configuration.buildProcessEngine();
    }

    private void deploy() {
        var files = new TreeMap<String, Path>();
        for (var folder : List.of(Path.of("processes"), Path.of("processes", PARTY)))
            try (var paths = Files.list(folder)) {
                paths.filter(Files::isRegularFile)
                        .forEach(path -> files.put(path.getFileName().toString(), path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        var deployment = engine.getRepositoryService().createDeployment().tenantId(PARTY);
        files.forEach((name, path) -> {
            try {
                deployment.addString(name, Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        deployment.deploy();
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
