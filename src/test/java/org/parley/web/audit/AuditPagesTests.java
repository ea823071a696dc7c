package org.parley.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.web.TwoDesks.ARDEN;
import static org.parley.web.TwoDesks.BRENN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.audit.LogIndex;
import org.parley.audit.SubstanceGrants;
import org.parley.record.Leaves;
import org.parley.record.Sealing;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.FourPoints;
import org.parley.web.PageTest;
import org.parley.web.TwoDesks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class AuditPagesTests {
    /** What was said and thought on the points; none of it may stand on a page at the depth of process. */
    private static final List<String> SUBSTANCE = List.of(
            "refrain from interfering",
            "électoral",
            "opportun",
            "leaves the door open",
            "taken from the meeting note",
            "Des promesses",
            "with the lawyers",
            "Not an answer; the days go on",
            "personal capacity",
            "transmits its own text");

    @Autowired
    private MockMvc pages;

    @Autowired
    private FourPoints fourPoints;

    @Autowired
    private TwoDesks desks;

    @Autowired
    private SubstanceGrants grants;

    @Autowired
    private Leaves leaves;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Sealing sealing;

    @Autowired
    private LogIndex index;

    private FourPoints.Set set;

    @BeforeEach
    void theProgrammeStands() {
        set = fourPoints.setUp();
        seal();
    }

    private void seal() {
        while (sealing.seal(ARDEN) > 0) continue;
        while (index.follow(ARDEN) > 0) continue;
    }

    private String talks() {
        return "/audit/negotiations/" + set.negotiation().id();
    }

    private String point(int number) {
        return "/audit/measures/" + set.point(number).id();
    }

    private List<String> ofTheNegotiation() {
        return List.of(talks(), talks() + "/figures", talks() + "/grants", point(4), point(4) + "/paths");
    }

    private Document page(String who, String path) throws Exception {
        return Jsoup.parse(pages.perform(get(path).with(user(who)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private int answer(String who, String path) throws Exception {
        return pages.perform(get(path).with(user(who)).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Actor head() {
        return desks.actor(ARDEN, Role.HEAD_OF_DELEGATION);
    }

    @Test
    void theListOpensOnWhatIsOutOfOrder() throws Exception {
        var page = page("xa.auditor", talks());
        assertThat(page.select("#correction").text())
                .contains("the day, was 2024-02-20", "declined without grounds, was no position yet")
                .contains("A correction points at its entry");
        assertThat(page.select("#gap").text())
                .contains("they owe", "silence is neither refusal nor consent")
                .contains("without a paper, a note or a second person");
        assertThat(page.select("#correction .leaf .hash").eachText())
                .as("each line names its leaf")
                .hasSize(2)
                .allMatch(hash -> hash.matches("[0-9a-f]{12}"));
        assertThat(page.select(".proof").text()).contains("Record sealed to leaf");
    }

    @Test
    void onAnEarlierDayTheListKnowsNoMoreThanThatDay() throws Exception {
        var then = page("xa.auditor", talks() + "?asOf=2023-12-31");
        assertThat(then.select("#correction").text()).doesNotContain("the day, was");
        assertThat(then.select("#gap").text()).contains("Put forward");
        var known = page("xa.auditor", point(4) + "?asOf=2024-01-15&clock=known");
        assertThat(known.text()).contains("Words received").doesNotContain("Read as:");
    }

    @Test
    void anAuditorOfProcessMeetsNoWordAndNoReason() throws Exception {
        var read = new ArrayList<String>();
        for (var path : ofTheNegotiation()) read.add(page("xa.auditor", path).html());
        for (var words : List.of("refrain", "opportun", "promesses", "lawyers"))
            read.add(page("xa.auditor", "/audit/search?q=" + words)
                    .select("tbody, [role=status]")
                    .html());
        assertThat(String.join("\n", read)).doesNotContain(SUBSTANCE).contains("withheld");
    }

    @Test
    void underAGrantWordsReasonsAndRedlineAreRead() throws Exception {
        grants.give(head(), set.negotiation().id(), "xa.auditor", "Complaint 7 of the parliament");
        var page = page("xa.auditor", point(4));
        assertThat(page.text())
                .contains("refrain from interfering", "leaves the door open", "taken from the meeting note");
        assertThat(page.select(".trail del"))
                .as("redlined against the text before")
                .isNotEmpty();
        assertThat(page("xa.auditor", "/audit/search?q=promesses").select("tbody tr"))
                .hasSize(1);
        assertThat(page("xa.auditor", talks() + "/figures").text()).contains("leaves the door open");

        var grant = grants.of(ARDEN, set.negotiation().id()).get(0);
        grants.revoke(head(), set.negotiation().id(), grant.id(), "The complaint is answered");
        assertThat(page("xa.auditor", point(4)).html()).doesNotContain(SUBSTANCE);
        assertThat(page("xa.auditor", "/audit/search?q=promesses").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void bothGrantAndRevocationStandOnTheRecord() {
        var grant = grants.give(head(), set.negotiation().id(), "xa.auditor", "Yearly audit");
        grants.revoke(desks.actor(ARDEN, Role.PROCESS_OWNER), set.negotiation().id(), grant.id(), "Done");
        assertThat(leaves.of(ARDEN, set.negotiation().id().value()))
                .extracting(leaf -> leaf.kind() + " by " + leaf.by())
                .contains("SubstanceGranted by xa.head", "SubstanceRevoked by xa.owner");
    }

    @Test
    void onlyTheHeadOrTheProcessOwnerGrantsAndOnlyToAnAuditorOfTheDesk() {
        for (var role : Role.values()) {
            if (role == Role.HEAD_OF_DELEGATION || role == Role.PROCESS_OWNER) continue;
            assertThatThrownBy(() -> grants.give(
                            desks.actor(ARDEN, role), set.negotiation().id(), "xa.auditor", "Because"))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> grants.give(head(), set.negotiation().id(), "xb.auditor", "Because"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> grants.give(head(), set.negotiation().id(), "xa.desk", "Because"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> grants.give(head(), set.negotiation().id(), "xa.auditor", " "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> grants.give(
                        desks.actor(BRENN, Role.HEAD_OF_DELEGATION),
                        set.negotiation().id(),
                        "xb.auditor",
                        "Because"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void eachLookOfAnAuditorIsALeaf() throws Exception {
        page("xa.auditor", point(4) + "?asOf=2025-01-01");
        page("xa.auditor", "/audit/people");
        assertThat(leaves.of(ARDEN, null))
                .filteredOn(leaf -> leaf.kind().equals("AuditorRead"))
                .hasSizeGreaterThan(1)
                .noneMatch(leaf -> leaf.content().contains("xa.auditor"));
        assertThat(db.queryForList("select content from record_beside", String.class))
                .as("who read and what lies beside the leaf")
                .anyMatch(words -> words.endsWith("\nxa.auditor"))
                .anyMatch(words -> words.endsWith("\n" + point(4) + "?asOf=2025-01-01"))
                .anyMatch(words -> words.endsWith("\n/audit/people"));
    }

    @Test
    void whatAVerificationFoundStandsBeforeEveryOtherExceptionAndAtNoOtherDesk() throws Exception {
        db.update(
                "insert into record_verified (party, at, fault) values ('xa', now(), 'Leaf 7, ActRecorded: changed')");
        try {
            for (var path : List.of("/audit", talks()))
                assertThat(page("xa.auditor", path).select("[role=alert]").text())
                        .as(path)
                        .contains("does not hold", "Leaf 7, ActRecorded: changed");
            assertThat(page("xa.auditor", "/audit/people").select(".proof a").attr("href"))
                    .isEqualTo("/audit");
            assertThat(page("xb.auditor", "/audit").html()).doesNotContain("does not hold", "Leaf 7");
        } finally {
            db.update("delete from record_verified where party = 'xa'");
        }
        assertThat(page("xa.auditor", talks()).select("[role=alert]")).isEmpty();
    }

    @Test
    void nobodyButTheDesksOwnAuditorsComesIn() throws Exception {
        var paths = new ArrayList<>(ofTheNegotiation());
        paths.remove(talks() + "/grants");
        paths.addAll(List.of("/audit", "/audit/search?q=talks", "/audit/people"));
        for (var role : Role.values()) {
            if (role == Role.AUDITOR) continue;
            for (var path : paths)
                assertThat(answer(TwoDesks.name(ARDEN, role), path))
                        .as("%s %s", role, path)
                        .isEqualTo(403);
        }
        for (var path : ofTheNegotiation())
            assertThat(answer("xb.auditor", path)).as(path).isEqualTo(404);
        assertThat(page("xb.auditor", "/audit/search?q=non-interference").select("tbody tr"))
                .isEmpty();
        assertThat(answer("xb.head", talks() + "/grants")).isEqualTo(404);
        assertThat(answer("xa.desk", talks() + "/grants")).isEqualTo(403);
    }

    @Test
    void toAuditorsTheDesksOwnPagesAreClosed() throws Exception {
        var id = set.negotiation().id();
        for (var path : List.of(
                "/negotiations",
                "/negotiations/" + id,
                "/negotiations/" + id + "/papers",
                "/negotiations/" + id + "/instruments",
                "/negotiations/" + id + "/contacts",
                "/negotiations/" + id + "/points",
                "/programmes/" + set.programme().id(),
                "/measures/" + set.point(4).id(),
                "/register",
                "/owed",
                "/search?number=1"))
            assertThat(answer("xa.auditor", path)).as(path).isEqualTo(403);
        assertThat(answer("xa.auditor", "/chronicles")).as("the public record").isEqualTo(200);
    }

    @Test
    void theFiguresCountFormalAnswersAndRemarksApart() throws Exception {
        var page = page("xa.auditor", talks() + "/figures");
        var answers = page.select("section:has(#answers)").text();
        assertThat(answers)
                .contains("declined", "counter-text", "agreed ad referendum", "1 public or personal remarks");
        assertThat(page.select("section:has(#owed) tbody tr").eachText()).anyMatch(row -> row.startsWith("They owe"));
        assertThat(page.select("section:has(#positions) tbody tr")).hasSize(4);
        assertThat(page.select("section:has(#stages)").text()).contains("counterpart response", "scientific opinion");
    }

    @Test
    void theLineageIsDrawnAndSaid() throws Exception {
        var page = page("xa.auditor", point(4));
        assertThat(page.select("svg.lineage circle.lineage__put.is-ours")).hasSize(3);
        assertThat(page.select(".lineage__words li").eachText())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("3. Put by us on 6 Oct 2025, renews 2, with point 1, 2, 3"));
    }

    @Test
    void whatIsKnownOnlyByNameIsFound() throws Exception {
        var page = page("xa.auditor", "/audit/search?q=non-interference");
        assertThat(page.select("tbody a").attr("href")).startsWith("/audit/measures/");
        assertThat(page("xa.auditor", "/audit/search?q=cert").text()).contains("xa.cert", "National CERT");
        assertThat(page("xa.auditor", "/audit/search?q=%25").text())
                .contains("Nothing bears")
                .isNotEmpty();
    }

    @Test
    void aGrantIsGivenAndTakenBackOnThePage() throws Exception {
        pages.perform(post(talks() + "/grants")
                        .with(user("xa.head"))
                        .with(csrf())
                        .param("auditor", "xa.auditor")
                        .param("reason", "Yearly audit"))
                .andExpect(status().is3xxRedirection());
        var page = page("xa.head", talks() + "/grants");
        assertThat(page.text()).contains("Yearly audit", "xa.head");
        pages.perform(post(page.select("form[action$=/revoke]").attr("action"))
                        .with(user("xa.owner"))
                        .with(csrf())
                        .param("reason", "Done"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("xa.auditor", talks() + "/grants").text()).contains("xa.owner: Done");
    }
}
