package org.parley.web.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parley.measure.InstrumentKind;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.party.Desks;
import org.parley.process.Door;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.test.Browser;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees the steps and the agencies of a desk, who decides there, and that no text stands on either page. */
@ExerciseTest
@AutoConfigureMockMvc
@Import({Hands.class, Fixture.class})
class StepPagesTests {
    private static final List<String> OTHERS = List.of("xa.desk", "xa.legal", "xa.mission", "xa.cert", "xa.auditor");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Fixture desks;

    @Autowired
    private Desks agencies;

    @Autowired
    private Door door;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @Test
    void stepsAreForProcessPeopleAndTheHeadAndNameNoText() throws Exception {
        var talks = inReview();
        var step = failed(talks);
        var task = talks.tasks("clearance", paper(talks)).get(0);

        for (var person : OTHERS)
            assertThat(answer(person, "/steps").getStatus()).as(person).isEqualTo(403);
        for (var person : List.of("xa.admin", "xa.owner", "xa.head")) {
            var page = page(person, "/steps");
            assertThat(page.select("td[data-label=Concerns]").eachText())
                    .anyMatch(about -> about.startsWith("paper 001, point 1, file "));
            assertThat(page.select("main").text()).doesNotContain("Incidents in networks", "Each Party");
        }
        assertThat(page("xa.admin", "/steps").select("form[action*=steps]")).isEmpty();
        assertThat(page("xa.admin", "/steps").select("a[href*='/steps/tasks']")).isEmpty();
        assertThat(page("xb.owner", "/steps").select("main").text()).doesNotContain("paper 001");
        for (var person : List.of("xa.admin", "xa.desk", "xa.auditor"))
            assertThat(answer(person, "/steps/tasks/" + task).getStatus())
                    .as(person)
                    .isEqualTo(403);
        assertThat(answer("xb.head", "/steps/tasks/" + task).getStatus())
                .isEqualTo(answer("xb.head", "/steps/tasks/unknown").getStatus())
                .isEqualTo(404);
        assertThat(send("xa.admin", "/steps/failed/" + step, Map.of("why", "So"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send("xb.head", "/steps/failed/" + step, Map.of("why", "So")).getStatus())
                .isBetween(400, 409);
    }

    @Test
    void aStepIsTakenAgainAndATaskHandedOverFromThePage() throws Exception {
        var talks = inReview();
        var step = failed(talks);
        assertThat(send("xa.owner", "/steps/failed/" + step, Map.of("why", " ")).getStatus())
                .isEqualTo(409);
        assertThat(send("xa.owner", "/steps/failed/" + step, Map.of("why", "The disk is mended"))
                        .getRedirectedUrl())
                .isEqualTo("/steps");

        var other = desks.talks(InstrumentKind.TREATY, 1);
        var draft = other.tasks("draft", other.proposes(other.point(0)).value()).get(0);
        var form = page("xa.head", "/steps/tasks/" + draft);
        assertThat(form.select("option[value='office:treaty']").text()).isEqualTo("Treaty officer");
        assertThat(send("xa.head", "/steps/tasks/" + draft, Map.of("to", "office:admin", "why", "So"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send("xa.head", "/steps/tasks/" + draft, Map.of("to", "person:xa.treaty", "why", "She is away"))
                        .getRedirectedUrl())
                .isEqualTo("/steps");
        assertThat(page("xa.head", "/steps").select("td[data-label='Taken by']").eachText())
                .contains("xa.treaty");
        assertThat(page("xa.head", "/measures/" + other.point(0))
                        .select(".ledger")
                        .text())
                .contains("Our own work", "handed over to xa.treaty", "xa.head: She is away");
    }

    @Test
    void agenciesAreForProcessPeopleAndTheOwnerDecides() throws Exception {
        for (var person : OTHERS)
            for (var path : List.of("/agencies", "/agencies/interior", "/agencies/people/xa.cert"))
                assertThat(answer(person, path).getStatus()).as(person + path).isEqualTo(403);
        assertThat(page("xa.admin", "/agencies").select("form[action*=agencies]"))
                .isEmpty();
        assertThat(answer("xb.owner", "/agencies/people/xa.cert").getStatus()).isEqualTo(404);
        assertThat(send("xa.admin", "/agencies/interior", ending("defence")).getStatus())
                .isEqualTo(403);

        var opened = Map.of(
                "name",
                "Ministry of Order",
                "code",
                "order",
                "kind",
                "MINISTRY",
                "from",
                "2026-01-01",
                "why",
                "Decree 12");
        assertThat(send("xa.owner", "/agencies", opened).getRedirectedUrl()).isEqualTo("/agencies");
        assertThat(send("xa.owner", "/agencies", opened).getStatus()).isEqualTo(409);
        assertThat(send("xa.owner", "/agencies/interior", ending("legal-no-such"))
                        .getStatus())
                .isBetween(404, 409);
        assertThat(send("xa.owner", "/agencies/interior", ending("order")).getRedirectedUrl())
                .isEqualTo("/agencies");
        assertThat(send(
                                "xa.owner",
                                "/agencies/people/xa.council",
                                Map.of("agencies", "order", "why", "She was transferred"))
                        .getRedirectedUrl())
                .isEqualTo("/agencies");

        assertThat(page("xa.admin", "/agencies").select("tr").eachText())
                .anyMatch(row -> row.contains("Ministry of the Interior") && row.contains("succeeded by order"))
                .anyMatch(row -> row.contains("xa.council") && row.contains("order"));
        assertThat(agencies.asked(Fixture.ARDEN, "interior", LocalDate.now(ZoneOffset.UTC)))
                .containsExactly("order");
        assertThat(agencies.asked(Fixture.BRENN, "interior", LocalDate.now(ZoneOffset.UTC)))
                .containsExactly("interior");
    }

    @Test
    void theyReadWellOnAWideScreenAndANarrowOne() {
        var talks = inReview();
        failed(talks);
        try (var browser = Browser.open(port)) {
            browser.open("/login");
            browser.signIn("xa.owner");
            for (var path : List.of("/steps", "/agencies", "/agencies/defence")) {
                for (var width : List.of(1280, 390)) {
                    browser.page().setViewportSize(width, 900);
                    browser.open(path);
                    browser.picture("process" + path.replace('/', '-') + "-" + width);
                    assertThat(
                                    (boolean)
                                            browser.page()
                                                    .evaluate(
                                                            "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                            .as("%s at %d scrolls sideways", path, width)
                            .isFalse();
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Map<String, String> ending(String successor) {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        return Map.of("lastDay", yesterday, "successors", successor, "positions", "stand", "why", "Decree 12");
    }

    private Talks inReview() {
        var talks = desks.talks(InstrumentKind.TREATY, 1);
        var paper = talks.proposes(talks.point(0));
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION);
        return talks;
    }

    private String paper(Talks talks) {
        return database.sql("select id from paper where negotiation = ?")
                .param(talks.negotiation().id().value())
                .query(String.class)
                .single();
    }

    private String failed(Talks talks) {
        var job = database.sql(
                        """
                        select job.id_ from act_ru_job job join act_ru_execution inst on inst.id_ = job.process_instance_id_
                        where inst.business_key_ = ?""")
                .param(talks.negotiation().id().value())
                .query(String.class)
                .single();
        door.run(() -> management.setJobRetries(job, 0));
        return job;
    }

    private Document page(String person, String path) throws Exception {
        var answer = answer(person, path);
        assertThat(answer.getStatus()).as("%s as %s", path, person).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        return pages.perform(get(path).with(user(person))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String person, String path, Map<String, String> fields) throws Exception {
        var request = post(path).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return pages.perform(request).andReturn().getResponse();
    }
}
