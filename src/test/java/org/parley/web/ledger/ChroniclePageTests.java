package org.parley.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The histories that come with the exercise, as people of its desks read them. */
@ExerciseTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "parley.chronicles=shipped")
class ChroniclePageTests {
    @Autowired
    private MockMvc pages;

    @Test
    void eachDeskHoldsTheTwoShippedHistories() throws Exception {
        for (var who : new String[] {"xa.desk", "xb.desk"})
            assertThat(page(who, "/chronicles").select("tbody th").eachText())
                    .anySatisfy(subject -> assertThat(subject).contains("four-point programme"))
                    .anySatisfy(subject -> assertThat(subject).contains("confidence-building measures"))
                    .hasSize(2);
    }

    @Test
    void theyAreNotAmongTheDesksOwnNegotiations() throws Exception {
        assertThat(page("xa.desk", "/negotiations").text()).doesNotContain("four-point programme");
    }

    @Test
    void aPointsLedgerTellsEachFactWithSourceConfidenceAndDoubt() throws Exception {
        var ledger = ledgerOf("four-point programme", "Mutual guarantees of non-interference")
                .expectFirst("#ledger");

        assertThat(ledger.text())
                .contains("Russian Federation", "United States of America")
                .containsIgnoringCase("source")
                .containsIgnoringCase("confidence")
                .doesNotContain("XA", "recorded by")
                .contains("October 2018", "Date of the report; the other side's own wording");
    }

    @Test
    void aDateKnownOnlyToTheMonthIsShownAsAMonth() throws Exception {
        var ledger = ledgerOf("confidence-building measures", "");

        assertThat(ledger.select("time").eachAttr("datetime"))
                .anySatisfy(date -> assertThat(date).matches("\\d{4}-\\d{2}"));
    }

    @Test
    void nobodyIsOfferedToWorkOnIt() throws Exception {
        var board = page("xa.desk", link("four-point programme"));

        assertThat(board.select("form[method=post]:not([action*=logout])")).isEmpty();
        assertThat(board.select("a[href*=propose], a[href*=record], a[href*=points]"))
                .isEmpty();
    }

    private Document ledgerOf(String subject, String point) throws Exception {
        var link = page("xa.desk", link(subject)).select("a[href^=/measures/]").stream()
                .filter(found -> found.text().contains(point))
                .findFirst()
                .orElseThrow();
        return page("xa.desk", link.attr("href"));
    }

    private String link(String subject) throws Exception {
        return page("xa.desk", "/chronicles").select("tbody a").stream()
                .filter(found -> found.text().contains(subject))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private Document page(String who, String path) throws Exception {
        return Jsoup.parse(pages.perform(get(path).with(user(who)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
