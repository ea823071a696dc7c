package org.parley.process;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.parley.shared.Refusal;

/**
 * Stands before every call into the engine and lets in: whoever holds a permit, the job executor, and whatever only reads
 * or only says who is at work on a task. All else is refused, known or unknown. The engine is at its last release, so
 * the list cannot age.
 */
final class Doorkeeper extends CommandInterceptor {
    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    private static final Set<String> HARMLESS = Set.of(
            // a person at a task
            ENGINE + "cmd.ClaimTaskCmd",
            ENGINE + "cmd.AssignTaskCmd",
            ENGINE + "cmd.SetTaskFollowUpDateCmd",
            // lists that somebody has set up
            ENGINE + "cmd.ExecuteFilterListCmd",
            ENGINE + "cmd.ExecuteFilterListPageCmd",
            ENGINE + "cmd.ExecuteFilterSingleResultCmd",
            ENGINE + "cmd.ExecuteFilterCountCmd",
            // signing in, and a person's own profile; groups and grants follow the desk's own tables
            ENGINE + "cmd.CheckPassword",
            ENGINE + "cmd.AuthorizationCheckCmd",
            ENGINE + "cmd.IsIdentityServiceReadOnlyCmd",
            ENGINE + "cmd.CreateUserQueryCmd",
            ENGINE + "cmd.CreateGroupQueryCmd",
            ENGINE + "cmd.CreateTenantQueryCmd",
            ENGINE + "cmd.SaveUserCmd",
            ENGINE + "cmd.SetUserInfoCmd",
            ENGINE + "cmd.SetUserPictureCmd",
            ENGINE + "cmd.DeleteUserPictureCmd",
            // what Cockpit reads
            "org.camunda.bpm.webapp.impl.db.QueryServiceImpl$QueryServiceRowCountCmd",
            "org.camunda.bpm.webapp.impl.db.QueryServiceImpl$ExecuteListQueryCmd",
            "org.camunda.bpm.webapp.impl.db.QueryServiceImpl$ExecuteSingleQueryCmd",
            "org.camunda.bpm.cockpit.impl.plugin.resources.ProcessInstanceRestService$QueryProcessInstancesCmd",
            "org.camunda.bpm.cockpit.impl.plugin.resources.ProcessInstanceRestService$QueryProcessInstancesCountCmd",
            "org.camunda.bpm.cockpit.impl.plugin.base.sub.resources.ProcessDefinitionResource$QueryCalledProcessDefinitionsCmd",
            // forgetting a deployment that was taken back
            ENGINE + "persistence.deploy.DeploymentFailListener$DeleteDeploymentListenerCmd",
            // the engine's own threads, its start and its end
            ENGINE + "cmd.AcquireJobsCmd",
            ENGINE + "cmd.UnlockJobCmd",
            ENGINE + "metrics.reporter.MetricsCollectionTask$MetricsCollectionCmd",
            ENGINE + "metrics.reporter.DbMetricsReporter$ReportDbMetricsValueCmd",
            ENGINE + "cmd.DetermineHistoryLevelCmd",
            ENGINE + "SchemaOperationsProcessEngineBuild",
            ENGINE + "SchemaOperationProcessEngineClose",
            ENGINE + "HistoryLevelSetupCommand",
            ENGINE + "BootstrapEngineCommand");

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || Context.getJobExecutorContext() != null)
            return next.execute(command);
        if (Permit.held() == null && !harmless(command))
            throw new AuthorizationException(
                    "A process moves only by the form of its task, a communication or its calendar (%s is refused)"
                            .formatted(command.getClass().getSimpleName()));
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            throw plain(e);
        }
    }

    /** A rule or a right that said no within a step says it to the caller, without the engine's wrapping. */
    private static RuntimeException plain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refusal;
            if (cause instanceof AuthorizationException denied) return denied;
        }
        return failure;
    }

    private static boolean harmless(Command<?> command) {
        var type = command.getClass();
        return command instanceof AbstractQuery
                || command instanceof AbstractNativeQuery
                || HARMLESS.contains(type.getName())
                || (type.getName().startsWith(ENGINE) && type.getSimpleName().startsWith("Get"));
    }
}
