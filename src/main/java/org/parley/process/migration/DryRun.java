package org.parley.process.migration;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** The engine's own command for moving an instance, which ends where the engine has looked and would begin to write. */
final class DryRun extends MigrateProcessInstanceCmd {
    private final MigratingProcessInstanceValidationReportImpl report =
            new MigratingProcessInstanceValidationReportImpl();

    DryRun(MigrationPlanExecutionBuilderImpl migration) {
        super(migration, true);
    }

    @Override
    @SuppressWarnings("NullAway") // the engine's command answers with nothing
    public Void migrateProcessInstance(
            CommandContext context,
            String instance,
            MigrationPlan plan,
            ProcessDefinitionEntity target,
            boolean skipJavaSerializationFormatCheck) {
        var engine = context.getProcessEngineConfiguration().getProcessEngine();
        var migrating = new MigratingInstanceParser(engine).parse(instance, plan, report);
        validateInstructions(context, migrating, report);
        return null;
    }

    MigratingProcessInstanceValidationReportImpl report() {
        return report;
    }
}
