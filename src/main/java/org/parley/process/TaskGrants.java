package org.parley.process;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/** Grants a task that is put to an agency to that agency; the offices of the desk may see every task of it anyway. */
final class TaskGrants extends DefaultAuthorizationProvider {
    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String group, String type) {
        if (task.getTenantId() != null
                && task.getProcessDefinitionId() != null // the office sees every task of a diagram, and no other
                && Grants.seesEveryTask(new PartyCode(task.getTenantId()), group)) return null;
        return super.newTaskGroupIdentityLink(task, group, type);
    }
}
