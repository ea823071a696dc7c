package org.parley.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.parley.measure.Negotiations;
import org.parley.paper.PaperId;
import org.parley.paper.Reviews;
import org.parley.paper.Successions;
import org.parley.party.Reorganising;
import org.parley.process.WorklistRows.Row;
import org.parley.shared.Actor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets agencies succeed one that has ended, on every paper that still lies with it: its open task goes to the first of
 * them that must look, each other one gets a task of its own, and where nobody must look any more the task is done.
 */
@Service
public class AgencySuccession {
    private static final String FORM = "clearance";
    private static final String BODY = "#multiInstanceBody";

    private final Reorganising reorganising;
    private final Successions successions;
    private final Reviews reviews;
    private final Negotiations negotiations;
    private final WorklistRows rows;
    private final Concerns concerns;
    private final Interventions interventions;
    private final Door door;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Clock clock;

    AgencySuccession(
            Reorganising reorganising,
            Successions successions,
            Reviews reviews,
            Negotiations negotiations,
            WorklistRows rows,
            Concerns concerns,
            Interventions interventions,
            Door door,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            Clock clock) {
        this.reorganising = reorganising;
        this.successions = successions;
        this.reviews = reviews;
        this.negotiations = negotiations;
        this.rows = rows;
        this.concerns = concerns;
        this.interventions = interventions;
        this.door = door;
        this.tasks = tasks;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * Ends the agency and moves its open clearances.
     *
     * @param positionsStand whether what it said stands until the words change; otherwise its successors are asked anew
     */
    @Transactional
    public void succeed(
            Actor actor, String agency, LocalDate lastDay, Set<String> successors, boolean positionsStand, String why) {
        var open = successions.of(actor.party(), agency);
        negotiations.lock(open.stream().map(Successions.Open::negotiation).toList());
        reorganising.succeed(actor, agency, lastDay, successors, positionsStand, why);
        for (var one : successions.of(actor.party(), agency)) {
            var mustLook = successions.succeed(one.paper(), agency, successors, positionsStand);
            handTasks(actor, one, agency, mustLook);
            interventions.add(new Intervention(
                    actor.party(),
                    one.negotiation(),
                    concerns.measures(
                            actor.party(), Map.of("paperId", one.paper().value())::get),
                    Intervention.Kind.SUCCEEDED,
                    words(agency, successors, positionsStand),
                    why.strip(),
                    actor.person(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private static String words(String agency, Set<String> successors, boolean positionsStand) {
        if (successors.isEmpty()) return "%s has ended and is waited for no longer".formatted(agency);
        return "%s is asked in the place of %s; %s"
                .formatted(
                        String.join(", ", new TreeSet<>(successors)),
                        agency,
                        positionsStand
                                ? "what it said stands until the words change"
                                : "its position is asked for anew");
    }

    private void handTasks(Actor actor, Successions.Open one, String ended, Set<String> mustLook) {
        var open = rows.ofForm(actor.party(), one.negotiation(), FORM).stream()
                .filter(row -> one.paper().value().equals(row.task().ids().get("paperId")))
                .toList();
        var waiting = new ArrayDeque<>(new TreeSet<>(mustLook));
        open.forEach(row -> waiting.remove(agency(row)));
        for (var row : open)
            if (agency(row).equals(ended)) {
                if (waiting.isEmpty()) door.complete(row.task().taskId(), actor.person(), Map.of());
                else handOver(row, one.paper(), waiting.poll());
            }
        if (open.isEmpty()) return;
        for (var agency : waiting) ask(open.get(0), agency);
    }

    private void handOver(Row row, PaperId paper, String successor) {
        var task = row.task().taskId();
        door.run(() -> {
            var found = tasks.createTaskQuery().taskId(task).singleResult();
            runtime.setVariable(found.getExecutionId(), "agency", successor);
            tasks.setAssignee(task, null);
            for (var group : row.offeredTo()) tasks.deleteCandidateGroup(task, group);
            for (var group : reviews.candidates(paper.value(), successor)) tasks.addCandidateGroup(task, group);
        });
    }

    /** Adds one more to those who are asked side by side. */
    private void ask(Row beside, String agency) {
        door.run(() -> {
            var found = tasks.createTaskQuery().taskId(beside.task().taskId()).singleResult();
            if (found == null) return;
            var instance = found.getProcessInstanceId();
            var body = body(runtime.getActivityInstance(instance), beside.task().key() + BODY);
            runtime.createProcessInstanceModification(instance)
                    .startBeforeActivity(beside.task().key(), body)
                    .setVariableLocal("agency", agency)
                    .execute();
        });
    }

    private static String body(ActivityInstance at, String activity) {
        if (at.getActivityId().equals(activity)) return at.getId();
        for (var child : at.getChildActivityInstances()) {
            var found = body(child, activity);
            if (!found.isEmpty()) return found;
        }
        return "";
    }

    private static String agency(Row row) {
        return row.task().ids().getOrDefault("agency", "");
    }
}
