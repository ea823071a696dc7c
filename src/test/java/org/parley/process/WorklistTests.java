package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.parley.process.SmallDesk.AGENCIES;
import static org.parley.process.SmallDesk.ARDEN;
import static org.parley.process.SmallDesk.BRENN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class WorklistTests {
    @Autowired
    private SmallDesk desk;

    @Autowired
    private Worklist worklist;

    @Autowired
    private WorklistDrift drift;

    @Autowired
    private KeptWork keptWork;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private DecisionForm decision;

    @Autowired
    private PositionForm position;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Door door;

    @BeforeEach
    void twoDesks() {
        desk.open();
    }

    @Test
    void aTaskShowsWhatItIsAboutAndWhatTheDiagramSays() {
        var negotiation = desk.negotiation(ARDEN);
        var task = task(desk.start(ARDEN, "roads", negotiation, Map.of("paperId", "p1")));
        var entry = listed(worklist.offered(officer()), task);
        assertThat(entry.name()).isEqualTo("Decide");
        assertThat(entry.form()).isEqualTo("decision");
        assertThat(entry.negotiation()).isEqualTo(negotiation);
        assertThat(entry.subject()).isEqualTo("Incidents at sea");
        assertThat(entry.marking()).isEqualTo(Marking.CONFIDENTIAL);
        assertThat(entry.groups()).containsExactly("xa.desk");
        var at = worklist.task(officer(), task);
        assertThat(at.id("paperId")).isEqualTo("p1");
        assertThat(at.id("step")).isEqualTo("first");
        assertThat(tasks.getVariableLocal(task, "marking")).isEqualTo("Confidential");
    }

    @Test
    void aTaskOfAnotherDeskOrOfficeIsUnknown() {
        var task = task(desk.start(ARDEN, "roads", Map.of()));
        refused("unknown-task", () -> worklist.task(desk.person(BRENN, "desk"), task));
        refused("unknown-task", () -> worklist.task(desk.person(ARDEN, "cert"), task));
        refused("unknown-task", () -> worklist.task(officer(), "no such task"));
        refused("unknown-task", () -> submit(task, desk.person(BRENN, "desk"), "yes"));
        assertThat(worklist.offered(desk.person(BRENN, "desk")))
                .extracting(Worklist.Entry::taskId)
                .doesNotContain(task);
    }

    @Test
    void aPersonTakesATaskAndGivesItBack() {
        var task = task(desk.start(ARDEN, "roads", Map.of()));
        var colleague = desk.person(ARDEN, "desk2");
        worklist.claim(task, officer());
        assertThat(listed(worklist.mine(officer()), task).assignee()).isEqualTo("xa.desk");
        refused("task-taken", () -> worklist.claim(task, colleague));
        refused("task-taken", () -> worklist.unclaim(task, colleague));
        refused("task-taken", () -> submit(task, colleague, "yes"));
        worklist.unclaim(task, officer());
        submit(task, colleague, "yes");
        refused("unknown-task", () -> worklist.task(officer(), task));
    }

    @Test
    void aRefusalLeavesTheTaskOpenAndNothingDone() {
        var negotiation = desk.negotiation(ARDEN);
        var task = task(desk.start(ARDEN, "roads", negotiation, Map.of()));
        keptWork.keep(officer(), "decision", negotiation.value(), "decision=refuse");
        refused("not-now", () -> submit(task, officer(), "refuse"));
        assertThat(worklist.task(officer(), task).assignee()).isNull();
        assertThat(negotiations.get(ARDEN, negotiation).subject()).isEqualTo("Incidents at sea");
        assertThat(keptWork.of(officer(), "decision", negotiation.value())).contains("decision=refuse");
        submit(task, officer(), "yes");
        assertThat(negotiations.get(ARDEN, negotiation).subject()).isEqualTo("Incidents at sea decided");
        assertThat(keptWork.of(officer(), "decision", negotiation.value())).isEmpty();
    }

    @Test
    void aFormThatNoLongerShowsWhatStandsIsStale() {
        var task = task(desk.start(ARDEN, "roads", Map.of()));
        var opened = worklist.task(officer(), task);
        var seen = decision.seen(opened);
        decision.version.incrementAndGet();
        refused("stale-form", () -> worklist.submit(opened, officer(), seen, new DecisionForm.Answer("yes")));
        submit(task, officer(), "yes");
    }

    @Test
    void theListFollowsTheTasksWhateverBecomesOfThem() {
        var completed = desk.start(ARDEN, "roads", Map.of());
        var cancelled = desk.start(ARDEN, "roads", Map.of());
        var deleted = desk.start(ARDEN, "review", Map.of("agencies", AGENCIES));
        var moved = desk.start(ARDEN, "roads", Map.of());
        var offeredAnew = task(desk.start(ARDEN, "roads", Map.of()));
        submit(task(completed), officer(), "yes");
        door.run(() -> runtime.signalEventReceived("Called", place(cancelled)));
        door.run(() -> runtime.deleteProcessInstance(deleted, "mistake", true));
        door.run(() -> runtime.createProcessInstanceModification(moved)
                .cancelAllForActivity("Task_Decide")
                .startBeforeActivity("Task_Decide")
                .execute(true, true));
        door.run(() -> tasks.addCandidateGroup(offeredAnew, "xa.mission"));
        assertThat(listed(worklist.offered(desk.person(ARDEN, "mission")), offeredAnew)
                        .groups())
                .containsExactly("xa.mission");
        assertThat(listed(worklist.offered(officer()), offeredAnew).groups()).containsExactly("xa.desk");
        assertThat(listed(worklist.offered(officer()), task(moved)).name()).isEqualTo("Decide");
        assertThat(drift.check()).isEqualTo(new WorklistDrift.Drift(List.of(), List.of()));
    }

    @Test
    void whatIsDueFirstStandsFirstAndWhatIsPastIsOverdue() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var later = review(now.plus(2, ChronoUnit.DAYS));
        var past = review(now.minus(2, ChronoUnit.DAYS));
        var cert = desk.person(ARDEN, "cert");
        assertThat(worklist.offered(cert))
                .extracting(Worklist.Entry::due)
                .isSortedAccordingTo((one, other) -> one == null || other == null ? 0 : one.compareTo(other));
        assertThat(worklist.overdue(cert))
                .extracting(Worklist.Entry::taskId)
                .contains(task(past))
                .doesNotContain(task(later));
        assertThat(listed(worklist.overdue(cert), task(past)).due()).isEqualTo(now.minus(2, ChronoUnit.DAYS));
    }

    @RepeatedTest(5)
    void fourAgenciesAtTheSameMomentAreAllTakenIn() throws Exception {
        var negotiation = desk.negotiation(ARDEN);
        var instance = desk.start(ARDEN, "review", negotiation, Map.of("agencies", AGENCIES));
        position.given.clear();
        var atOnce = new ArrayList<Callable<Boolean>>();
        var barrier = new CyclicBarrier(AGENCIES.size());
        for (var agency : AGENCIES) {
            var actor = desk.person(ARDEN, agency);
            var task = worklist.offered(actor).stream()
                    .filter(entry -> entry.negotiation().equals(negotiation))
                    .findFirst()
                    .orElseThrow()
                    .taskId();
            atOnce.add(() -> {
                barrier.await();
                worklist.submit(worklist.task(actor, task), actor, "", new PositionForm.Answer("clear"));
                return true;
            });
        }
        var threads = Executors.newFixedThreadPool(AGENCIES.size());
        try {
            for (Future<Boolean> taken : threads.invokeAll(atOnce))
                assertThat(taken.get()).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(negotiations.get(ARDEN, negotiation).subject()).isEqualTo("Incidents at sea++++");
        assertThat(tasks.createTaskQuery().processInstanceId(instance).list())
                .extracting(task -> task.getTaskDefinitionKey())
                .containsExactly("Task_Decide");
        assertThat(drift.check().isNone()).isTrue();
    }

    private String review(Instant due) {
        return desk.start(ARDEN, "review", Map.of("agencies", List.of("cert"), "day", Date.from(due)));
    }

    private void submit(String task, Actor actor, String answer) {
        worklist.submit(
                worklist.task(actor, task),
                actor,
                "version " + decision.version.get(),
                new DecisionForm.Answer(answer));
    }

    private Actor officer() {
        return desk.person(ARDEN, "desk");
    }

    private String task(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String place(String instance) {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventType("signal")
                .singleResult()
                .getExecutionId();
    }

    private static Worklist.Entry listed(List<Worklist.Entry> entries, String task) {
        return entries.stream()
                .filter(entry -> entry.taskId().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
