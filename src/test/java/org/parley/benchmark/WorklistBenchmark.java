package org.parley.benchmark;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.process.Worklist;
import org.parley.road.Fixture;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The worklist's first page while the desks have ever more open tasks: it must not grow with them. */
@ExerciseTest
@Tag("benchmark")
class WorklistBenchmark {
    private static final int AGENCIES = 40;
    private static final int BATCH = 5_000;
    private static final int WARM_UP = 200;
    private static final int READS = 500;

    @Autowired
    private Worklist worklist;

    @Autowired
    private JdbcTemplate database;

    private int tasks;

    @Test
    void thePageStaysAsQuickAsItWas() {
        for (int size : List.of(5_000, 50_000, 200_000)) {
            fill(size);
            measure("offered, a group with many", () -> worklist.offered(reviewer("agency1")));
            measure("offered, a group with none", () -> worklist.offered(reviewer("idle")));
            measure("offered, three groups", () -> worklist.offered(reviewer("agency1", "agency2", "idle")));
            measure("overdue, a group with many", () -> worklist.overdue(reviewer("agency1")));
            measure("mine, who has taken many", () -> worklist.mine(reviewer("agency3")));
            measure(
                    "mine, who has taken none",
                    () -> worklist.mine(new Actor(Fixture.ARDEN, "xa.new", Set.of(), Set.of())));
        }
    }

    private void measure(String page, Supplier<List<Worklist.Entry>> read) {
        var nanos = new long[READS];
        int rows = 0;
        for (int n = -WARM_UP; n < READS; n++) {
            long start = System.nanoTime();
            rows = read.get().size();
            if (n >= 0) nanos[n] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        new Figure("worklist")
                .with("page", page)
                .with("openTasks", tasks)
                .with("rows", rows)
                .with("medianMs", nanos[READS / 2] / 1e6)
                .with("p95Ms", nanos[READS * 95 / 100] / 1e6)
                .tell();
    }

    private static Actor reviewer(String... agencies) {
        return new Actor(Fixture.ARDEN, "xa.reviewer3", Set.of(Role.REVIEWER), Set.of(agencies));
    }

    /** Adds open tasks of forty agencies until there are so many; one in five is taken. */
    private void fill(int size) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        while (tasks < size) {
            var rows = new ArrayList<Object[]>();
            for (int n = 0; n < BATCH; n++) rows.add(row(tasks++, now));
            database.batchUpdate(
                    """
                    insert into worklist (task_id, offered_to, party, negotiation, task_key, name, form, ids, about,
                        paper_number, points, marking, since, due_at, assignee, taken)
                    values (?, ?, 'xa', ?, 'Task_GivePosition', 'Give position', 'clearance', ?, 'Incidents in networks',
                        '017', '1 2 3 4', 'RESTRICTED', ?, ?, ?, ?)""",
                    rows);
        }
        database.execute("analyze worklist");
    }

    private static Object[] row(int n, Instant now) {
        int agency = n % AGENCIES;
        boolean taken = n / AGENCIES % 5 == 0;
        return new Object[] {
            "task-" + n,
            "xa.agency.agency" + agency,
            "negotiation-" + n % 300,
            "{\"paperId\":\"paper-%d\",\"agency\":\"agency%d\"}".formatted(n / AGENCIES, agency),
            now.minus(n % 90, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC),
            now.plus(n % 60 - 20, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC),
            taken ? "xa.reviewer" + agency : null,
            taken
        };
    }
}
