package org.parley.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the engine lets each office see, within its own tenant. Nobody is a member of {@code camunda-admin}, which would
 * look past the tenants.
 */
@Component
class Grants {
    /** Officers who see the whole course of their desk's negotiations in the Tasklist. */
    private static final Set<Role> OFFICERS = EnumSet.of(
            Role.DESK_OFFICER,
            Role.LEGAL_ADVISER,
            Role.HEAD_OF_DELEGATION,
            Role.MISSION,
            Role.REGISTRAR,
            Role.TREATY_OFFICER);

    private final AuthorizationService authorizations;

    private final TasklistFilters filters;

    Grants(@Lazy AuthorizationService authorizations, TasklistFilters filters) {
        this.authorizations = authorizations;
        this.filters = filters;
    }

    void open(PartyCode party) {
        for (var role : OFFICERS) {
            var group = role.group(party);
            openTasklist(group);
            grant(group, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK, TASK_WORK);
        }
        grant(Role.DESK_OFFICER.group(party), Resources.FILTER, filters.theyOwe(), READ);
        openTasklist(Role.REVIEWER.group(party));
        for (var role : EnumSet.of(Role.PROCESS_ADMIN, Role.PROCESS_OWNER)) openCockpit(role.group(party));
    }

    /** Reviewers see only the tasks put to their agency: the engine grants these through the candidate group. */
    void openAgency(String group) {
        openTasklist(group);
    }

    /** Whether the group sees and works on every task of that desk, without a grant for each. */
    static boolean seesEveryTask(PartyCode party, String group) {
        return OFFICERS.stream().anyMatch(role -> role.group(party).equals(group));
    }

    private void openTasklist(String group) {
        grant(group, Resources.APPLICATION, "tasklist", ACCESS);
        for (var filter : filters.forEverybody()) grant(group, Resources.FILTER, filter, READ);
    }

    private void openCockpit(String group) {
        grant(group, Resources.APPLICATION, "cockpit", ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY);
        grant(group, Resources.DECISION_DEFINITION, ANY, READ);
        grant(group, Resources.DEPLOYMENT, ANY, READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
