package org.parley.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.LegalDate;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.process.WorklistRows.Row;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The open tasks of a desk: who may take which, and the one road by which a task is completed. */
@Service
public class Worklist {
    private final WorklistRows rows;
    private final TaskForms forms;
    private final KeptWork keptWork;
    private final Door door;
    private final TaskService tasks;
    private final Negotiations negotiations;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Worklist(
            WorklistRows rows,
            TaskForms forms,
            KeptWork keptWork,
            Door door,
            @Lazy TaskService tasks,
            Negotiations negotiations,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.forms = forms;
        this.keptWork = keptWork;
        this.door = door;
        this.tasks = tasks;
        this.negotiations = negotiations;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A task as the list shows it.
     *
     * @param form what stands behind {@code parley:} in the form key
     * @param negotiation for a communication that is not registered yet, its own id
     * @param subject what the negotiation is about
     * @param paperNumber the number of the paper it concerns, where it concerns one
     * @param points the numbers of the measures it concerns
     * @param groups the person's own groups that it is offered to; of a task taken, all of them
     */
    public record Entry(
            String taskId,
            String key,
            String name,
            String form,
            NegotiationId negotiation,
            String subject,
            @Nullable String paperNumber,
            List<String> points,
            Marking marking,
            Instant since,
            @Nullable Instant due,
            @Nullable String assignee,
            Set<String> groups) {}

    /** The open task, for a person whose office it is; anything else is unknown. */
    public TaskAt task(Actor actor, String taskId) {
        return entitled(actor, taskId).task();
    }

    /** What the diagram says about the task, for whoever does it; empty where it says nothing. */
    public String documentation(TaskAt task) {
        var found =
                door.open(() -> tasks.createTaskQuery().taskId(task.taskId()).singleResult());
        return found == null || found.getDescription() == null ? "" : found.getDescription();
    }

    /** How closely what the task is about is held. */
    public Marking marking(TaskAt task) {
        return rows.find(task.party(), task.taskId())
                .map(row -> row.matter().marking())
                .orElse(Marking.SECRET);
    }

    /**
     * Performs the form's act and completes the task in one transaction; taken in also when others act at the same
     * moment.
     *
     * @param opened the task as the person opened it; whether it still is theirs to do is asked under the lock
     * @param seen the fingerprint of what the person saw ({@link TaskForm#seen})
     * @param answer the answer record of the task's form
     */
    public void submit(TaskAt opened, Actor actor, String seen, Object answer) {
        retrying(() -> submitOnce(opened, actor, seen, answer));
    }

    /** Takes the task, so that colleagues see who is at it. */
    public void claim(String taskId, Actor actor) {
        retrying(() -> {
            var task = entitled(actor, taskId).task();
            refuseTaken(task, actor);
            if (task.assignee() == null) assign(taskId, actor.person());
        });
    }

    /** Gives the task back to the office it is offered to; the head of delegation may do so for an absent colleague. */
    public void unclaim(String taskId, Actor actor) {
        retrying(() -> {
            var task = entitled(actor, taskId).task();
            if (!actor.is(Role.HEAD_OF_DELEGATION)) refuseTaken(task, actor);
            assign(taskId, null);
        });
    }

    /** What the person has taken, by due day. */
    public List<Entry> mine(Actor actor) {
        return entries(rows.takenBy(actor.party(), actor.person()));
    }

    /** What is offered to the person's offices and nobody has taken, by due day. */
    public List<Entry> offered(Actor actor) {
        return entries(rows.offeredTo(actor.party(), actor.groups(), WorklistRows.anyDay()));
    }

    /** What is offered to the person's offices, is not taken, and should be done by now. */
    public List<Entry> overdue(Actor actor) {
        return entries(rows.offeredTo(actor.party(), actor.groups(), clock.instant()));
    }

    /** The days that law sets for open steps of the desk's own procedures. */
    public List<LegalDate> dueByLaw(PartyCode party, NegotiationId negotiation) {
        return rows.ofForm(party, negotiation, "domestic-step").stream()
                .map(Row::task)
                .filter(task -> task.due() != null)
                .map(task -> new LegalDate(
                        LocalDate.ofInstant(Objects.requireNonNull(task.due()), clock.getZone()),
                        task.name() + ": due by law",
                        "/instruments/" + task.id("instrumentId")))
                .toList();
    }

    private void submitOnce(TaskAt opened, Actor actor, String seen, Object answer) {
        negotiations.lock(touches(forms.of(opened), opened, answer));
        var task = stillOpen(actor, opened.taskId());
        refuseTaken(task, actor);
        var form = forms.of(task);
        if (!task.negotiation().equals(opened.negotiation()) || !form.seen(task).equals(seen))
            throw new Refusal(
                    "stale-form",
                    "Something changed since you opened this form: somebody else acted, or another paper came in. "
                            + "Look at what is new and send again; what you typed is kept");
        var also = alsoDecided(form, task, actor, answer);
        var routing = submit(form, task, actor, answer);
        complete(form, task, actor, routing);
        for (var other : also) complete(form, other, actor, routing);
    }

    private void complete(TaskForm<?> form, TaskAt task, Actor actor, Routing routing) {
        door.complete(task.taskId(), actor.person(), routing.variables());
        keptWork.forget(actor, task.form(), form.subject(task));
    }

    /** The other open tasks of the same form that the answer decides as well, each open to this person. */
    private <A> List<TaskAt> alsoDecided(TaskForm<A> form, TaskAt task, Actor actor, Object answer) {
        var subjects = form.alsoDecides(form.answer().cast(answer));
        if (subjects.isEmpty()) return List.of();
        var others = rows.ofForm(actor.party(), task.negotiation(), task.form()).stream()
                .map(Row::task)
                .filter(other -> !other.taskId().equals(task.taskId()))
                .filter(other -> subjects.contains(form.subject(other)))
                .toList();
        for (var other : others) refuseTaken(entitled(actor, other.taskId()).task(), actor);
        return others;
    }

    private TaskAt stillOpen(Actor actor, String taskId) {
        var row = rows.find(actor.party(), taskId)
                .orElseThrow(() -> new Refusal(
                        "task-gone",
                        "This task was completed or taken away while you were at it; what you typed is kept"));
        return requireOffice(row, actor).task();
    }

    private static <A> Routing submit(TaskForm<A> form, TaskAt task, Actor actor, Object answer) {
        return form.submit(task, actor, form.answer().cast(answer));
    }

    private static <A> Set<NegotiationId> touches(TaskForm<A> form, TaskAt task, Object answer) {
        return form.touches(task, form.answer().cast(answer));
    }

    private static void refuseTaken(TaskAt task, Actor actor) {
        if (task.assignee() != null && !task.assignee().equals(actor.person()))
            throw new Refusal(
                    "task-taken", "%s has taken this task; ask them to give it back".formatted(task.assignee()));
    }

    /** Being the assignee is not enough: the task must be offered to an office that the person holds today. */
    private Row entitled(Actor actor, String taskId) {
        return requireOffice(rows.find(actor.party(), taskId).orElseThrow(Worklist::unknown), actor);
    }

    private static Row requireOffice(Row row, Actor actor) {
        var theirs = row.offeredTo().isEmpty()
                ? actor.person().equals(row.task().assignee())
                : !Collections.disjoint(row.offeredTo(), actor.groups());
        if (!theirs) throw unknown();
        return row;
    }

    private static Refusal unknown() {
        return new Refusal("unknown-task", "No such task is open for you");
    }

    private void assign(String taskId, @Nullable String person) {
        door.run(() -> tasks.setAssignee(taskId, person));
    }

    private void retrying(Runnable work) {
        Conflicts.outlast(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private static List<Entry> entries(List<Row> rows) {
        return rows.stream().map(Worklist::entry).toList();
    }

    private static Entry entry(Row row) {
        var task = row.task();
        var matter = row.matter();
        return new Entry(
                task.taskId(),
                task.key(),
                task.name(),
                task.form(),
                task.negotiation(),
                matter.subject(),
                matter.paperNumber(),
                matter.points(),
                matter.marking(),
                task.since(),
                task.due(),
                task.assignee(),
                row.offeredTo());
    }
}
