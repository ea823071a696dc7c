package org.parley.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.measure.NegotiationId;
import org.parley.process.Worklist;
import org.parley.shared.Marking;
import org.parley.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class HomePageTests {
    @Autowired
    private MockMvc pages;

    @MockitoBean
    private Worklist worklist;

    @Test
    void tasksStandByDueDayWithTheirMarkingAndWhatIsLate() throws Exception {
        when(worklist.mine(any()))
                .thenReturn(List.of(task("t1", "Draft <i>paper</i>", Marking.CONFIDENTIAL, "2020-01-31")));
        when(worklist.offered(any())).thenReturn(List.of(task("t2", "Decide next step", Marking.RESTRICTED, null)));
        var page = home("xa.desk");
        assertThat(page.select("a[href=/tasks/t1]").text()).isEqualTo("Draft <i>paper</i>");
        assertThat(page.select(".late").eachText()).anyMatch(late -> late.startsWith("late "));
        assertThat(page.select("a[href=/tasks/t2]").text()).isEqualTo("Decide next step");
        assertThat(page.select(".marking").text()).contains("Confidential", "Exercise");
    }

    @Test
    void nothingToDoIsSaid() throws Exception {
        assertThat(home("xa.desk").text()).contains("Nothing waits for you");
    }

    @Test
    void auditorsAndProcessPeopleLandAtTheirTools() throws Exception {
        pages.perform(get("/").with(user("xa.auditor"))).andExpect(redirectedUrl("/audit"));
        assertThat(home("xa.admin").select("h1").text()).isEqualTo("Processes");
        assertThat(home("xa.admin").select("nav a[href=/negotiations]")).isEmpty();
    }

    private static Worklist.Entry task(String id, String name, Marking marking, @Nullable String due) {
        return new Worklist.Entry(
                id,
                "Task_Draft",
                name,
                "draft",
                new NegotiationId("talks"),
                "Information networks",
                "031",
                List.of("3", "4"),
                marking,
                Instant.parse("2020-01-10T09:00:00Z"),
                due == null ? null : Instant.parse(due + "T12:00:00Z"),
                null,
                Set.of("xa.desk"));
    }

    private Document home(String who) throws Exception {
        return Jsoup.parse(pages.perform(get("/").with(user(who)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
