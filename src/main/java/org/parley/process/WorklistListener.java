package org.parley.process;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.party.People;
import org.parley.process.TaskMoved.Move;
import org.parley.process.WorklistRows.Row;
import org.parley.shared.PartyCode;
import org.springframework.context.ApplicationEventPublisher;

/** Keeps the worklist in step with the user tasks, in the transaction that changes them. */
final class WorklistListener implements TaskListener {
    private static final List<String> IDS =
            List.of("proposalId", "submissionId", "paperId", "communicationId", "instrumentId", "agency", "approvers");

    private final String form;
    private final Map<String, String> properties;
    private final WorklistRows rows;
    private final Concerns concerns;
    private final People people;
    private final ApplicationEventPublisher events;

    /** @param properties the extension properties of the task, which a form reads beside what the process carries */
    WorklistListener(
            String form,
            Map<String, String> properties,
            WorklistRows rows,
            Concerns concerns,
            People people,
            ApplicationEventPublisher events) {
        this.form = form;
        this.properties = Map.copyOf(properties);
        this.rows = rows;
        this.concerns = concerns;
        this.people = people;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> created(task);
            case EVENTNAME_UPDATE -> changed(task);
            case EVENTNAME_ASSIGNMENT -> assigned(task);
            case EVENTNAME_COMPLETE -> gone(task, Move.COMPLETED);
            case EVENTNAME_DELETE -> gone(task, Move.TAKEN_AWAY);
            default -> throw new IllegalStateException(task.getEventName());
        }
    }

    private void created(DelegateTask task) {
        var at = at(task);
        var matter = concerns.of(at);
        rows.add(new Row(at, groups(task), matter));
        tell(task, Move.OFFERED);
        task.setVariableLocal("about", matter.line());
        task.setVariableLocal("marking", matter.marking().label());
    }

    private void changed(DelegateTask task) {
        var at = at(task);
        var groups = groups(task);
        var known = rows.find(at.party(), at.taskId());
        if (known.map(row -> isAlike(row, at, groups)).orElse(false)) rows.change(at);
        else {
            rows.remove(at.taskId());
            rows.add(new Row(at, groups, concerns.of(at)));
        }
    }

    private static boolean isAlike(Row known, TaskAt at, Set<String> groups) {
        return known.offeredTo().equals(groups)
                && known.task().form().equals(at.form())
                && known.task().ids().equals(at.ids());
    }

    private void assigned(DelegateTask task) {
        var person = task.getAssignee();
        if (person != null && Permit.held() == null) requireOffice(task, person);
        rows.assign(task.getId(), person);
        tell(task, person == null ? Move.GIVEN_BACK : wasTaken(task) ? Move.HANDED_OVER : Move.TAKEN);
    }

    /** Whether somebody else had it before this very change. */
    private static boolean wasTaken(DelegateTask task) {
        var change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change != null && change.getOrgValue() != null;
    }

    private void gone(DelegateTask task, Move move) {
        rows.remove(task.getId());
        tell(task, move);
    }

    private void tell(DelegateTask task, Move move) {
        events.publishEvent(new TaskMoved(
                new PartyCode(task.getTenantId()),
                negotiation(task).value(),
                move == Move.COMPLETED ? task.getAssignee() : null,
                task.getId(),
                task.getTaskDefinitionKey(),
                move,
                List.copyOf(groups(task)),
                task.getAssignee()));
    }

    /** Nobody takes, or is given, a task that is not offered to an office of theirs. */
    private void requireOffice(DelegateTask task, String person) {
        var groups = groups(task);
        if (groups.isEmpty()) return;
        var holds = people.actor(person)
                .filter(actor -> !Collections.disjoint(actor.groups(), groups))
                .isPresent();
        if (!holds) throw new AuthorizationException("This task is not offered to an office of " + person);
    }

    private TaskAt at(DelegateTask task) {
        return new TaskAt(
                task.getId(),
                task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                form,
                new PartyCode(task.getTenantId()),
                negotiation(task),
                ids(task),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                task.getAssignee());
    }

    private static NegotiationId negotiation(DelegateTask task) {
        return Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                .or(() -> Optional.ofNullable((String) task.getVariable("communicationId")))
                .map(NegotiationId::new)
                .orElseThrow(() -> new IllegalStateException(
                        task.getTaskDefinitionKey() + " belongs to no negotiation: its instance has no business key"));
    }

    private Map<String, String> ids(DelegateTask task) {
        var ids = new LinkedHashMap<String, String>(properties);
        for (var name : IDS) if (task.getVariable(name) instanceof String id) ids.put(name, id);
        return ids;
    }

    private static Set<String> groups(DelegateTask task) {
        var groups = new TreeSet<String>();
        for (IdentityLink link : task.getCandidates()) if (link.getGroupId() != null) groups.add(link.getGroupId());
        return groups;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
