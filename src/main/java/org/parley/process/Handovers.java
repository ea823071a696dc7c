package org.parley.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Negotiations;
import org.parley.party.People;
import org.parley.party.Person;
import org.parley.process.WorklistRows.Row;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an open task to another person or office, with a reason: its approver is on leave, its officer was posted away. Only
 * to whom the domain lets do it ({@link TaskForm#offices}); whoever drafted a paper still does not approve it.
 */
@Service
public class Handovers {
    private static final String APPROVERS = "approvers";

    private final WorklistRows rows;
    private final TaskForms forms;
    private final People people;
    private final Negotiations negotiations;
    private final Concerns concerns;
    private final Interventions interventions;
    private final Door door;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            WorklistRows rows,
            TaskForms forms,
            People people,
            Negotiations negotiations,
            Concerns concerns,
            Interventions interventions,
            Door door,
            @Lazy TaskService tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.people = people;
        this.negotiations = negotiations;
        this.concerns = concerns;
        this.interventions = interventions;
        this.door = door;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An open task as whoever hands tasks over sees it: what it is called and whom it waits for, by numbers alone.
     *
     * @param about the numbers of the paper and points concerned
     */
    public record OpenTask(
            String taskId,
            String key,
            String name,
            String about,
            Set<String> offeredTo,
            @Nullable String assignee,
            Instant since,
            @Nullable Instant due) {}

    /** To whom a task may go. */
    public record Takers(List<Person> people, Set<Role> offices) {}

    /** The open tasks of the desk, those due first. */
    public List<OpenTask> open(Actor actor) {
        requireOffice(actor);
        return rows.ofDesk(actor.party()).stream().map(Handovers::openTask).toList();
    }

    public OpenTask task(Actor actor, String taskId) {
        requireOffice(actor);
        return openTask(find(actor.party(), taskId));
    }

    public Takers takers(Actor actor, String taskId) {
        requireOffice(actor);
        var row = find(actor.party(), taskId);
        var offices = forms.of(row.task()).offices();
        var able = people.of(actor.party()).stream()
                .filter(person -> isOffered(row, person) || holdsOne(person, offices))
                .toList();
        var others = offices.stream()
                .filter(office -> !row.offeredTo().contains(office.group(actor.party())))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Takers(able, others);
    }

    /** Gives it to a person who holds an office that may do it. */
    @Transactional
    public void toPerson(Actor actor, String taskId, String person, String why) {
        var row = locked(actor, taskId, why);
        var taker = people.person(person)
                .filter(one -> one.party().equals(actor.party()))
                .orElseThrow(() -> new Refusal("unknown-person", "Nobody at this desk is called that", "person"));
        if (!isOffered(row, taker))
            offer(row, officeOf(taker, forms.of(row.task()).offices()));
        door.run(() -> tasks.setAssignee(taskId, person));
        tell(actor, row, person, why);
    }

    /** Offers it to another office; whoever had taken it has it no longer. */
    @Transactional
    public void toOffice(Actor actor, String taskId, Role office, String why) {
        var row = locked(actor, taskId, why);
        if (!forms.of(row.task()).offices().contains(office))
            throw new Refusal(
                    "office-cannot", "The %s has no authority to do this".formatted(office.label()), "office");
        offer(row, office);
        tell(actor, row, office.group(actor.party()), why);
    }

    private Row locked(Actor actor, String taskId, String why) {
        requireOffice(actor);
        if (why.isBlank()) throw new Refusal("reason-missing", "Say why somebody else is to do it", "why");
        negotiations.lock(List.of(find(actor.party(), taskId).task().negotiation()));
        return find(actor.party(), taskId);
    }

    private Row find(PartyCode party, String taskId) {
        return rows.find(party, taskId)
                .orElseThrow(() -> new Refusal("unknown-task", "No such task is open at this desk"));
    }

    /** The table of approvers named an office; from here on this one stands in its place. */
    private void offer(Row row, Role office) {
        var task = row.task().taskId();
        var group = office.group(row.task().party());
        door.run(() -> {
            if (row.task().ids().containsKey(APPROVERS)) tasks.setVariableLocal(task, APPROVERS, office.code());
            tasks.setAssignee(task, null);
            for (var before : row.offeredTo()) if (!before.equals(group)) tasks.deleteCandidateGroup(task, before);
            tasks.addCandidateGroup(task, group);
        });
    }

    private static Role officeOf(Person person, Set<Role> offices) {
        return offices.stream()
                .filter(person.roles()::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "office-cannot", "%s holds no office that may do this".formatted(person.id()), "person"));
    }

    private void tell(Actor actor, Row row, String to, String why) {
        var task = row.task();
        events.publishEvent(new TaskHandedOver(
                actor.party(),
                task.negotiation().value(),
                actor.person(),
                task.key(),
                row.offeredTo().stream().sorted().toList(),
                to,
                why.strip()));
        interventions.add(new Intervention(
                actor.party(),
                task.negotiation(),
                concerns.measures(actor.party(), task.ids()::get),
                Intervention.Kind.HANDED_OVER,
                "The task “%s” was handed over to %s".formatted(task.name(), to),
                why.strip(),
                actor.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static boolean isOffered(Row row, Person person) {
        return !Collections.disjoint(row.offeredTo(), person.actor().groups());
    }

    private static boolean holdsOne(Person person, Set<Role> offices) {
        return !Collections.disjoint(person.roles(), offices);
    }

    private static void requireOffice(Actor actor) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.PROCESS_OWNER);
    }

    private static OpenTask openTask(Row row) {
        var task = row.task();
        return new OpenTask(
                task.taskId(),
                task.key(),
                task.name(),
                Matter.withFile(row.matter().numbers(), task.negotiation().value()),
                row.offeredTo(),
                task.assignee(),
                task.since(),
                task.due());
    }
}
