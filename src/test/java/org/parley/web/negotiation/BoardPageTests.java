package org.parley.web.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.shared.Role;
import org.parley.web.FourPoints;
import org.parley.web.PageTest;
import org.parley.web.TwoDesks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PageTest
@Transactional
class BoardPageTests {
    @Autowired
    private MockMvc pages;

    @Autowired
    private FourPoints fourPoints;

    private FourPoints.Set set;

    @BeforeEach
    void theProgrammeStands() {
        set = fourPoints.setUp();
    }

    @Test
    void aStageThatSomebodyDrewIsAColumnWherePointsMetIt() throws Exception {
        var columns = board("").select("thead th.stage").eachText();
        assertThat(columns)
                .containsExactly(
                        "Drafting", "Scientific opinion", "Interagency review", "Counterpart response", "Ratification");
    }

    @Test
    void thePresentStageIsMarkedAndEarlierStaysAreAdded() throws Exception {
        var third = board("").select("tbody tr").get(2);
        assertThat(third.select("[aria-current=step]").attr("data-label")).isEqualTo("Scientific opinion");
        assertThat(third.select("[data-label=Drafting]").text()).isEqualTo("7 + 68 days");
    }

    @Test
    void owedAndLegalStatusNeverShareACell() throws Exception {
        var board = board("");
        assertThat(board.select("[data-label=Owed]").eachText())
                .anySatisfy(owed -> assertThat(owed).startsWith("They owe an answer; received"))
                .anySatisfy(owed -> assertThat(owed).startsWith("We owe"));
        assertThat(board.select("[data-label='Legal status']").eachText()).containsOnly("None");
    }

    @Test
    void aDayLongPastHasTheColumnsOfThatDay() throws Exception {
        var board = board("?asOf=2025-10-01");
        assertThat(board.select("thead th.stage").eachText()).containsExactly("Drafting", "Interagency review");
        assertThat(board.select("tbody tr")
                        .get(3)
                        .select("[data-label='Put to them']")
                        .text())
                .isEqualTo("2");
    }

    @Test
    void theProgrammeAndTheListLeadToTheLedger() throws Exception {
        var programme = Jsoup.parse(page("/programmes/" + set.programme().id()));
        assertThat(programme.select("a[href='/measures/" + set.point(4).id() + "']"))
                .isNotEmpty();
        assertThat(page("/negotiations")).contains("Arden and Brenn, information networks");
        assertThat(page("/owed")).contains("Mutual guarantees");
        assertThat(page("/search?number=0417")).contains("No communication of this desk bears that number");
    }

    @Test
    void theOtherDeskFindsNothingAndAgenciesAndProcessPeopleReadNothing() throws Exception {
        for (var role : Role.values()) refused(TwoDesks.name(TwoDesks.BRENN, role));
        for (var who : List.of("xa.cert", "xa.admin", "xa.owner")) refused(who);
    }

    private void refused(String who) throws Exception {
        for (var path : List.of(
                "/negotiations/" + set.negotiation().id(),
                "/programmes/" + set.programme().id()))
            pages.perform(get(path).with(user(who)).accept(MediaType.TEXT_HTML))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().string(not(containsString("non-interference"))));
    }

    private Document board(String query) throws Exception {
        return Jsoup.parse(page("/negotiations/" + set.negotiation().id() + query));
    }

    private String page(String path) throws Exception {
        return pages.perform(get(path).with(user("xa.desk")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
