package org.parley.web.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.parley.web.TwoDesks.ARDEN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.ActKind;
import org.parley.measure.InstrumentKind;
import org.parley.measure.TextStatus;
import org.parley.paper.Annex;
import org.parley.paper.Asked;
import org.parley.paper.Basis;
import org.parley.paper.Channel;
import org.parley.paper.InwardReason;
import org.parley.paper.Leaving;
import org.parley.paper.Paper;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperId;
import org.parley.paper.PaperPurpose;
import org.parley.paper.PaperState;
import org.parley.paper.Papers;
import org.parley.paper.Position;
import org.parley.paper.Redline;
import org.parley.paper.Review;
import org.parley.paper.WhatWillLeave;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.FourPoints;
import org.parley.web.PageTest;
import org.parley.web.TwoDesks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PageTest
@Transactional
class LeavePageTests {
    private static final String BEFORE = "The notification shall be made within 24 hours.";
    private static final String AFTER =
            "The first notification shall be made within [Arden: 24 hours] [Brenn: 72 hours]. <b>bold</b>";
    private static final PaperId PAPER = new PaperId("paper-031");

    @Autowired
    private MockMvc pages;

    @Autowired
    private FourPoints fourPoints;

    @MockitoBean
    private Leaving leaving;

    @MockitoBean
    private Papers papers;

    @BeforeEach
    void aPaperIsReadyToLeave() {
        var set = fourPoints.setUp();
        var paper = mock(Paper.class);
        when(paper.id()).thenReturn(PAPER);
        when(paper.number()).thenReturn("031");
        when(paper.negotiation()).thenReturn(set.negotiation().id());
        when(paper.marking()).thenReturn(Marking.RESTRICTED);
        when(papers.get(any(), any())).thenThrow(new Refusal("unknown-paper", "This desk holds no such paper"));
        doReturn(paper).when(papers).get(eq(ARDEN), eq(PAPER));
        when(leaving.of(eq(ARDEN), eq(PAPER))).thenReturn(leave(set));
    }

    private static WhatWillLeave leave(FourPoints.Set set) {
        var text = new WhatWillLeave.Text("en", TextStatus.AUTHENTIC, AFTER, Redline.between(BEFORE, AFTER), false);
        var point = new WhatWillLeave.Point(
                set.point(3).id(),
                "3",
                "Agreement on incidents",
                InstrumentKind.TREATY,
                ActKind.COUNTER_PROPOSED,
                null,
                Redline.clean(""),
                List.of(text));
        var page = new WhatWillLeave.Page(
                PaperForm.NOTE_VERBALE,
                Channel.MISSION,
                null,
                Marking.DIPLOMATIC_CORRESPONDENCE,
                Marking.RESTRICTED,
                "The Ministry presents its compliments.",
                Redline.clean("The Ministry presents its compliments."),
                List.of(point),
                List.of(new Annex("map.pdf", "application/pdf", 2048, "ab".repeat(32))),
                "019");
        var objection = new WhatWillLeave.PositionLine(
                "point 3", Position.OBJECT, null, new InwardReason("no duty officer at night"), true);
        var defence = new WhatWillLeave.ClearanceLine(
                "defence",
                "Ministry of Defence",
                Review.Stand.DISSENTS,
                Asked.Mode.values()[0],
                List.of(objection),
                Instant.parse("2026-03-13T17:30:00Z"),
                "xa.defence",
                null,
                true);
        var authority = new WhatWillLeave.Authority(
                null, null, "", null, false, false, "xa.desk", Instant.parse("2026-03-12T09:00:00Z"), null, null);
        return new WhatWillLeave(
                PAPER,
                "031",
                PaperPurpose.PROPOSAL,
                PaperState.IN_REVIEW,
                3,
                "h",
                page,
                Basis.OVERRULED,
                null,
                List.of(defence),
                List.of(new WhatWillLeave.Dissent("defence", "Ministry of Defence", "point 3: object", null)),
                authority);
    }

    @Test
    void theSheetHoldsWhatCrossesAndNothingElse() throws Exception {
        var page = page("xa.head", "");
        var sheet = page.select(".sheet").text();
        assertThat(sheet).contains("The Ministry presents its compliments", "Diplomatic correspondence");
        assertThat(sheet).doesNotContain("Ministry of Defence", "no duty officer", "xa.desk", "Restricted");
        assertThat(page.select(".dossier").text()).contains("Dissent kept", "no duty officer at night", "xa.desk");
    }

    @Test
    void theRedlineIsWordByWordAndTheCleanPageHasAttributedBrackets() throws Exception {
        var redline = page("xa.head", "");
        assertThat(redline.select(".sheet ins").eachText()).anyMatch(added -> added.contains("first"));
        assertThat(redline.select(".sheet b")).isEmpty();
        var clean = page("xa.head", "?view=clean");
        assertThat(clean.select(".sheet ins, .sheet del")).isEmpty();
        assertThat(clean.select(".sheet .bracket sup").eachText()).containsExactly("Arden", "Brenn");
        assertThat(clean.select(".sheet").text()).contains("<b>bold</b>");
    }

    @Test
    void neitherTheOtherDeskNorAgenciesNorProcessPeopleNorAuditorsSeeIt() throws Exception {
        for (var who : List.of("xa.cert", "xa.admin", "xa.owner", "xa.auditor"))
            pages.perform(get("/papers/paper-031/leave").with(user(who)).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isForbidden());
        pages.perform(get("/papers/paper-031/leave")
                        .with(user(TwoDesks.name(TwoDesks.BRENN, Role.HEAD_OF_DELEGATION)))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
    }

    private Document page(String who, String query) throws Exception {
        return Jsoup.parse(pages.perform(
                        get("/papers/paper-031/leave" + query).with(user(who)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
