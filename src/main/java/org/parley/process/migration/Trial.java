package org.parley.process.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.parley.process.Door;
import org.parley.process.migration.RunningCourse.Shape;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the engine itself whether instances fit a set that is not deployed: it deploys the set, has the engine look at one
 * instance of each shape, and takes everything back.
 */
@Component
class Trial {
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final Door door;
    private final Sets sets;
    private final TransactionTemplate ownTransaction;

    Trial(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            ProcessEngine engine,
            Door door,
            Sets sets,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.door = door;
        this.sets = sets;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What the engine has against each shape; nothing for one that fits.
     *
     * @param instances one instance of each shape
     */
    Map<Shape, List<Obstacle>> of(PartyCode party, Map<String, String> set, Map<Shape, String> instances) {
        var verdicts = ownTransaction.execute(status -> {
            status.setRollbackOnly();
            return door.open(() -> on(deployed(party, set), instances));
        });
        return verdicts == null ? Map.of() : verdicts;
    }

    private Map<Shape, List<Obstacle>> on(List<ProcessDefinition> deployed, Map<Shape, String> instances) {
        try {
            var targets =
                    deployed.stream().collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
            var verdicts = new HashMap<Shape, List<Obstacle>>();
            instances.forEach((shape, instance) -> {
                var target = targets.get(shape.definition().process());
                if (target != null) verdicts.put(shape, look(shape, instance, target));
            });
            return verdicts;
        } finally {
            forget(deployed);
        }
    }

    private List<Obstacle> look(Shape shape, String instance, String target) {
        var plan = runtime.createMigrationPlan(shape.definition().id(), target)
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        var migration =
                (MigrationPlanExecutionBuilderImpl) runtime.newMigration(plan).processInstanceIds(instance);
        var dry = new DryRun(migration);
        engine.getCommandExecutorTxRequired().execute(dry);
        var report = dry.report();
        return report.hasFailures()
                ? EngineView.of(shape.definition(), sets.drawing(shape.definition()), report)
                : List.of();
    }

    private List<ProcessDefinition> deployed(PartyCode party, Map<String, String> set) {
        try {
            var deployment = repository.createDeployment().name("rehearsal").tenantId(party.value());
            set.forEach(deployment::addString);
            var deployed = deployment.deployWithResult().getDeployedProcessDefinitions();
            return deployed == null ? List.of() : deployed;
        } catch (ParseException e) {
            throw new Refusal("set-unreadable", "The engine cannot read the set: %s".formatted(e.getMessage()));
        } catch (ProcessEngineException e) {
            throw new Refusal("set-unreadable", "The engine does not take the set: %s".formatted(e.getMessage()));
        }
    }

    /** The engine remembers what it parsed, also of a deployment that is taken back. */
    private void forget(List<ProcessDefinition> deployed) {
        for (var definition : deployed) {
            engine.getDeploymentCache().removeProcessDefinition(definition.getId());
            management.unregisterDeploymentForJobExecutor(definition.getDeploymentId());
        }
    }
}
