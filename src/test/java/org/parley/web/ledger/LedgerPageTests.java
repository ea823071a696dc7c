package org.parley.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
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
class LedgerPageTests {
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
    void everythingOnThePointIsToldInOrder() throws Exception {
        var page = ledger("xa.desk", "");
        assertThat(page)
                .contains("Submission 1", "Submission 2", "Submission 3")
                .contains("Declined without grounds", "1 earlier reading")
                .contains("Contacts frozen, 3 Jun 2024 to 17 Sep 2025, 471 days")
                .contains("Passed over")
                .contains("No answer to submission 2, put again since as submission 3");
    }

    @Test
    void whatTheyWroteIsShownAsTextAndNeverRun() throws Exception {
        assertThat(ledger("xa.desk", ""))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void aDayLongPastIsToldAsItStood() throws Exception {
        assertThat(ledger("xa.desk", "?asOf=2024-01-15"))
                .contains("Submission 1")
                .doesNotContain("Submission 2")
                .doesNotContain("Contacts frozen");
    }

    @Test
    void asWeKnewItLeavesOutWhatWasRecordedLater() throws Exception {
        // the readings were given today, so that nobody had read the refusal of 2023 as one
        assertThat(ledger("xa.desk", "?asOf=2024-01-15&clock=known"))
                .contains("Submission 1")
                .doesNotContain("Declined without grounds");
    }

    @Test
    void htmxGetsTheLedgerAlone() throws Exception {
        pages.perform(get("/measures/" + set.point(4).id())
                        .with(user("xa.desk"))
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("<div id=\"ledger\"")));
    }

    @Test
    void theOtherDeskFindsNothing() throws Exception {
        for (var role : Role.values())
            pages.perform(get("/measures/" + set.point(4).id())
                            .with(user(TwoDesks.name(TwoDesks.BRENN, role)))
                            .accept(MediaType.TEXT_HTML))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().string(not(containsString("non-interference"))));
    }

    @Test
    void anAgencyAndAProcessAdminDoNotReadIt() throws Exception {
        for (var who : List.of("xa.cert", "xa.admin", "xa.owner"))
            pages.perform(get("/measures/" + set.point(4).id()).with(user(who)).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(not(containsString("non-interference"))));
    }

    @Test
    void anUnreadableDayIsABadRequest() throws Exception {
        pages.perform(get("/measures/" + set.point(4).id() + "?asOf=yesterday")
                        .with(user("xa.desk"))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isBadRequest());
    }

    private String ledger(String who, String query) throws Exception {
        return pages.perform(get("/measures/" + set.point(4).id() + query)
                        .with(user(who))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
