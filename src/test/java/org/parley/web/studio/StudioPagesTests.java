package org.parley.web.studio;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.process.studio.Changes;
import org.parley.shared.Role;
import org.parley.web.PageTest;
import org.parley.web.TwoDesks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class StudioPagesTests {
    private static final String PAPER = "/paper.bpmn";

    @Autowired
    private MockMvc browser;

    @Autowired
    private TwoDesks desks;

    @Autowired
    private Changes changes;

    private String change = "";

    @BeforeEach
    void anAdminOfArdenDraws() {
        var admin = desks.actor(TwoDesks.ARDEN, Role.PROCESS_ADMIN);
        var id = changes.begin(admin, "Plainer words").id();
        changes.take(admin, id, "paper.bpmn");
        change = "/studio/changes/" + id;
    }

    @Test
    void thePagesSayWhatIsInUseWhatRunsAndWhoMadeIt() throws Exception {
        as("xa.admin", get("/studio"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("reviewers.dmn")))
                .andExpect(content().string(containsString("The set that the desk begins with")))
                .andExpect(content().string(containsString("Plainer words")));
        as("xa.owner", get("/studio/sets/1")).andExpect(status().isOk());
        as("xa.admin", get("/studio/sets/1" + PAPER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Approve for sending")));
        as("xa.admin", get("/studio/sets/1/reviewers.dmn")).andExpect(status().isOk());
        as("xa.admin", get(change)).andExpect(status().isOk());
        as("xa.admin", get(change + PAPER)).andExpect(status().isOk());
        as("xa.admin", get(change + PAPER + "/compare")).andExpect(status().isOk());
        as("xa.admin", get("/studio/building-blocks")).andExpect(status().isOk());
    }

    @Test
    void whatIsDrawnIsKeptAndTheFindingsComeBack() throws Exception {
        keep("xa.admin", 0, "<bpmn:definitions")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        as("xa.admin", get(change + PAPER + "/findings"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("this is not XML")));
        as("xa.admin", get(change + PAPER + "/content")).andExpect(content().string("<bpmn:definitions"));
        as("xa.admin", get(change + PAPER)).andExpect(status().isOk());
        as("xa.admin", get(change)).andExpect(status().isOk());
    }

    @Test
    void aSecondDrawingUponAnOldVersionIsToldSo() throws Exception {
        keep("xa.admin", 0, "<first/>").andExpect(status().isOk());
        keep("xa.admin", 0, "<second/>")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.sentence").value(containsString("kept aside")));
        as("xa.admin", get(change + PAPER)).andExpect(content().string(containsString("kept aside")));
        as("xa.admin", post(change + PAPER + "/mine")).andExpect(status().is3xxRedirection());
        as("xa.admin", get(change + PAPER + "/content")).andExpect(content().string("<second/>"));
    }

    @Test
    void aFileIsPutInAndABadNameIsRefused() throws Exception {
        upload("sub/paper.bpmn", "<paper/>").andExpect(status().is3xxRedirection());
        as("xa.admin", get(change + PAPER + "/content")).andExpect(content().string("<paper/>"));
        upload("../../etc/passwd", "x").andExpect(status().isConflict());
        upload("paper.bpmn", "").andExpect(status().isConflict());
    }

    @Test
    void aRefusalKeepsTheReasonThatWasTyped() throws Exception {
        keep("xa.admin", 0, "<bpmn:definitions");
        as("xa.admin", post(change + "/propose").param("reason", "Because of the words"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Because of the words")))
                .andExpect(content().string(containsString("things to mend first")));
        as("xa.owner", post(change + "/approve").param("reason", "Yes").param("seen", "x"))
                .andExpect(status().isConflict());
    }

    @Test
    void theOtherDeskFindsNothingAnywhere() {
        SoftAssertions.assertSoftly(all -> {
            for (var who : List.of("xb.admin", "xb.owner"))
                everyRoute().forEach(route -> {
                    var answer = asked(who, route);
                    all.assertThat(answer).as("%s at %s", who, route).isBetween(400, 499);
                });
        });
    }

    @Test
    void whoeverNegotiatesOrAuditsHasNoStudio() {
        SoftAssertions.assertSoftly(all -> {
            for (var role : Role.values()) {
                if (role == Role.PROCESS_ADMIN || role == Role.PROCESS_OWNER) continue;
                var who = TwoDesks.name(TwoDesks.ARDEN, role);
                Stream.concat(
                                Stream.of(
                                        "GET /studio",
                                        "GET /studio/sets/1",
                                        "GET /studio/sets/1/paper.bpmn",
                                        "GET /studio/sets/1/paper.bpmn/content",
                                        "GET /studio/building-blocks",
                                        "POST /studio/changes"),
                                everyRoute())
                        .forEach(route -> all.assertThat(asked(who, route))
                                .as("%s at %s", who, route)
                                .isIn(403, 404));
            }
        });
    }

    @Test
    void anOwnerDrawsNothingAndAnAdminDecidesNothing() {
        SoftAssertions.assertSoftly(all -> {
            for (var act : List.of("take", "propose", "take-back", "discard"))
                all.assertThat(asked("xa.owner", "POST " + change + "/" + act + "?file=paper.bpmn"))
                        .as(act)
                        .isEqualTo(403);
            for (var act : List.of("mine", "remove", "leave", "over", "here"))
                all.assertThat(asked("xa.owner", "POST " + change + PAPER + "/" + act))
                        .as(act)
                        .isEqualTo(403);
            for (var act : List.of("approve?seen=x", "send-back"))
                all.assertThat(asked("xa.admin", "POST " + change + "/" + act))
                        .as(act)
                        .isEqualTo(403);
        });
    }

    @Test
    void noSubjectOrTextOfANegotiationStandsInTheStudio() throws Exception {
        for (var page : List.of("/studio", "/studio/sets/1", change))
            as("xa.admin", get(page))
                    .andExpect(content().string(not(containsString("Incidents"))))
                    .andExpect(content().string(not(containsString("/negotiations/"))));
    }

    private Stream<String> everyRoute() {
        return Stream.of(
                "GET " + change,
                "GET " + change + PAPER,
                "GET " + change + PAPER + "/content",
                "GET " + change + PAPER + "/findings",
                "GET " + change + PAPER + "/compare",
                "POST " + change + PAPER + "/here",
                "POST " + change + PAPER + "/mine",
                "POST " + change + PAPER + "/remove",
                "POST " + change + PAPER + "/leave",
                "POST " + change + PAPER + "/over",
                "POST " + change + "/take?file=paper.bpmn",
                "POST " + change + "/rehearse",
                "POST " + change + "/propose",
                "POST " + change + "/take-back",
                "POST " + change + "/discard",
                "POST " + change + "/approve?seen=x",
                "POST " + change + "/send-back",
                "POST /studio/sets/99/roll-back",
                "POST /studio/sets/99/migrate",
                "GET /studio/sets/99",
                "GET /studio/sets/99/paper.bpmn",
                "GET /studio/migrations/none");
    }

    private int asked(String who, String route) {
        var parts = route.split(" ", 2);
        var request = parts[0].equals("GET") ? get(parts[1]) : post(parts[1]);
        try {
            return as(who, request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new AssertionError(route, e);
        }
    }

    private ResultActions keep(String who, int version, String drawn) throws Exception {
        return as(
                who,
                put(change + PAPER + "/content")
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .content("{\"version\": %d, \"content\": \"%s\"}".formatted(version, drawn)));
    }

    private ResultActions upload(String name, String drawn) throws Exception {
        var file = new MockMultipartFile("file", name, "application/xml", drawn.getBytes(StandardCharsets.UTF_8));
        return browser.perform(multipart(change + "/upload")
                .file(file)
                .with(user("xa.admin"))
                .with(csrf())
                .accept(MediaType.TEXT_HTML));
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(who)).with(csrf()).header("Accept", "text/html, application/json"));
    }
}
