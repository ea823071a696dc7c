package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.test.ExerciseTest;
import org.parley.test.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The auditors' pages while the record grows from ten thousand leaves to a million: rendered whole, each by another
 * negotiation, the look itself put on record. PostgreSQL alone, for the rows are made in its own SQL.
 */
@ExerciseTest
@AutoConfigureMockMvc
@Tag("benchmark")
class AuditBenchmark {
    private static final int WARM_UP = 60;
    private static final int READS = 200;

    /** So many negotiations are asked at every size, spread over all of them: what grows is what they lie among. */
    private static final int ASKED = 10;

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcTemplate database;

    private final Map<String, Double> small = new LinkedHashMap<>();

    @Test
    void pagesStayAsQuickAsTheyWere() throws Exception {
        Assumptions.assumeTrue(TestDatabase.isPostgres(), "The rows are made in PostgreSQL's own SQL");
        var rows = new AuditRows(database);
        for (int leaves : List.of(10_000, 1_000_000)) {
            rows.growTo(leaves);
            int talks = rows.negotiations();
            measure(leaves, talks, "page of one measure", "/audit/measures/%s");
            measure(leaves, talks, "page of one measure, as it stood", "/audit/measures/%s?asOf=2022-06-30");
            measure(
                    leaves,
                    talks,
                    "page of one measure, as it was known",
                    "/audit/measures/%s?asOf=2022-06-30&clock=known");
            measure(leaves, talks, "exceptions", "/audit/negotiations/%n");
            measure(leaves, talks, "figures of a programme", "/audit/negotiations/%n/figures?programme=%p");
            measure(
                    leaves,
                    talks,
                    "figures as it was known",
                    "/audit/negotiations/%n/figures?asOf=2022-06-30&clock=known");
            measure(leaves, talks, "search, two words", "/audit/search?q=talks+no%w");
        }
    }

    private void measure(int leaves, int negotiations, String page, String path) throws Exception {
        var random = new Random(7);
        var nanos = new long[READS];
        for (int n = -WARM_UP; n < READS; n++) {
            int talks = random.nextInt(ASKED) * (negotiations / ASKED);
            var address = path.replace("%s", AuditRows.id("measure", talks, 1 + random.nextInt(4)))
                    .replace("%n", AuditRows.id("negotiation", talks, 0))
                    .replace("%p", AuditRows.id("programme", talks, 0))
                    .replace("%w", Integer.toString(talks));
            long start = System.nanoTime();
            pages.perform(get(address).with(user("xa.auditor")).accept("text/html"))
                    .andExpect(status().isOk());
            if (n >= 0) nanos[n] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        double p95 = nanos[READS * 95 / 100] / 1e6;
        double median = nanos[READS / 2] / 1e6;
        double growth = median / small.computeIfAbsent(page, any -> median);
        new Figure("audit")
                .with("page", page)
                .with("leaves", leaves)
                .with("negotiations", negotiations)
                .with("medianMs", median)
                .with("p95Ms", p95)
                .with("growth", growth)
                .tell();
        assertThat(p95).as(page).isLessThan(300);
    }
}
