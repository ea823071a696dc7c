package org.parley.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.parley.web.TwoDesks.ARDEN;
import static org.parley.web.TwoDesks.BRENN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
class DossierPagesTests {
    private static final List<Role> TAKE_AWAY = List.of(Role.HEAD_OF_DELEGATION, Role.REGISTRAR, Role.AUDITOR);
    private static final List<Role> KEEP =
            List.of(Role.HEAD_OF_DELEGATION, Role.REGISTRAR, Role.LEGAL_ADVISER, Role.AUDITOR);
    private static final List<Role> DECIDE = List.of(Role.HEAD_OF_DELEGATION, Role.REGISTRAR);

    @Autowired
    private MockMvc pages;

    @Autowired
    private FourPoints fourPoints;

    private String talks = "";

    @BeforeEach
    void theProgrammeStands() {
        talks = "/negotiations/" + fourPoints.setUp().negotiation().id();
    }

    @Test
    void anExportIsAskedForCancelledAndTakenUpAgain() throws Exception {
        var export = asked("xa.head");
        assertThat(page("xa.head", export)).contains("Waiting", "0 of 1 pieces", "hx-trigger=\"every 2s\"");
        sends("xa.head", export + "/cancel");
        assertThat(page("xa.head", export))
                .contains("Cancelled", "Go on where it stopped")
                .doesNotContain("hx-trigger");
        sends("xa.head", export + "/resume");
        assertThat(page("xa.head", talks + "/dossier")).contains("waiting, 0 of 1");
        pages.perform(get(export + "/file").with(user("xa.head")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
    }

    @Test
    void anItemThatDoesNotApplyIsAnsweredByNameAndReason() throws Exception {
        assertThat(page("xa.head", talks + "/completeness")).contains("Memoranda of conversation: missing");
        pages.perform(post(talks + "/completeness/memcons")
                        .with(user("xa.head"))
                        .with(csrf())
                        .param("reason", " "))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Say why")));
        pages.perform(post(talks + "/completeness/memcons")
                        .with(user("xa.head"))
                        .with(csrf())
                        .param("reason", "Nothing was said orally"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("xa.registrar", talks + "/completeness"))
                .contains("Memoranda of conversation: not applicable", "xa.head", "Nothing was said orally");
    }

    @Test
    void retentionAndHoldsAreDecidedOnThePage() throws Exception {
        pages.perform(post(talks + "/retention")
                        .with(user("xa.registrar"))
                        .with(csrf())
                        .param("years", "30")
                        .param("then", "TRANSFER")
                        .param("reason", "Records law"))
                .andExpect(status().is3xxRedirection());
        pages.perform(post(talks + "/holds")
                        .with(user("xa.legal"))
                        .with(csrf())
                        .param("authority", "The court of Arden")
                        .param("holdReason", "Case 12"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("xa.head", talks + "/keeping"))
                .contains("30 years after the last act", "The court of Arden", "What would be destroyed here");
        assertThat(page("xa.registrar", talks + "/destruction"))
                .contains("A legal hold stands", "It was not transferred to the archive yet", "Four points on security")
                .doesNotContain("Ask for it");
        pages.perform(post(talks + "/retention")
                        .with(user("xa.head"))
                        .with(csrf())
                        .param("years", "0")
                        .param("then", "TRANSFER")
                        .param("reason", "x"))
                .andExpect(status().isConflict());
    }

    @Test
    void wordsAreWithheldAndSetFreeOnThePage() throws Exception {
        var before = page("xa.registrar", talks + "/withheld");
        var words =
                before.substring(before.indexOf("name=\"words\" value=\"") + 20).substring(0, 64);
        pages.perform(post(talks + "/withheld")
                        .with(user("xa.registrar"))
                        .with(csrf())
                        .param("words", words)
                        .param("reason", " "))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Say why")));
        pages.perform(post(talks + "/withheld")
                        .with(user("xa.registrar"))
                        .with(csrf())
                        .param("words", words)
                        .param("reason", "Given in confidence"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("xa.registrar", talks + "/withheld"))
                .contains("Given in confidence")
                .doesNotContain("Set free</button>");
        assertThat(page("xa.head", talks + "/withheld")).contains("Set free</button>");
        pages.perform(post(talks + "/withheld/free")
                        .with(user("xa.head"))
                        .with(csrf())
                        .param("words", words)
                        .param("reason", "Public since"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("xa.head", talks + "/withheld")).doesNotContain("Given in confidence");
    }

    @Test
    void theOtherDeskFindsNothing() throws Exception {
        var export = asked("xa.head");
        for (var role : Role.values())
            for (var path : List.of(
                    talks + "/dossier",
                    talks + "/completeness",
                    talks + "/keeping",
                    talks + "/destruction",
                    talks + "/withheld",
                    export,
                    export + "/file")) closed(TwoDesks.name(BRENN, role), path);
        for (var role : Role.values())
            for (var path : List.of(
                    "/retention",
                    "/receipts",
                    "/withheld",
                    "/withheld/free",
                    "/destruction",
                    "/destruction/done",
                    "/destruction/declined")) shut(TwoDesks.name(BRENN, role), talks + path);
    }

    @Test
    void theWrongOfficeIsRefused() throws Exception {
        var export = asked("xa.head");
        for (var role : Role.values()) {
            var name = TwoDesks.name(ARDEN, role);
            if (!TAKE_AWAY.contains(role))
                for (var path : List.of(talks + "/dossier", talks + "/completeness", export, export + "/file"))
                    closed(name, path);
            if (!KEEP.contains(role))
                for (var path : List.of(talks + "/keeping", talks + "/destruction")) closed(name, path);
            if (role != Role.PROCESS_OWNER && role != Role.AUDITOR) closed(name, "/access");
            if (role != Role.PROCESS_OWNER) shut(name, "/access/names");
            if (!DECIDE.contains(role)) closed(name, talks + "/withheld");
            if (!DECIDE.contains(role)) shut(name, talks + "/withheld");
            if (role != Role.HEAD_OF_DELEGATION) shut(name, talks + "/withheld/free");
            if (!DECIDE.contains(role)) shut(name, talks + "/retention");
            if (role != Role.REGISTRAR) shut(name, talks + "/destruction");
            if (role != Role.REGISTRAR) shut(name, talks + "/receipts");
            if (role != Role.HEAD_OF_DELEGATION) shut(name, talks + "/destruction/done");
            if (!DECIDE.contains(role)) shut(name, talks + "/destruction/declined");
        }
        closed("xa.auditor", export);
    }

    @Test
    void theArchivistSeesHowManyNamesAndGivesThemUpWithAReason() throws Exception {
        assertThat(page("xa.auditor", "/access")).contains("xa.auditor", "read as an auditor");
        assertThat(page("xa.owner", "/access?before=2020-01-01"))
                .contains("0 names", "No name was given up yet")
                .doesNotContain("Give up these names", "xa.auditor");
        pages.perform(post("/access/names")
                        .with(user("xa.owner"))
                        .with(csrf())
                        .param("before", "2020-01-01")
                        .param("reason", "x"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is left to give up")));
        for (var role : Role.values())
            assertThat(TwoDesks.name(BRENN, role)).satisfies(name -> {
                if (role == Role.AUDITOR) assertThat(page(name, "/access")).doesNotContain("xa.");
            });
    }

    /** A deed is shut to whoever may not do it, with a well-formed request. */
    private void shut(String name, String path) throws Exception {
        pages.perform(post(path)
                        .with(user(name))
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML)
                        .param("years", "30")
                        .param("then", "TRANSFER")
                        .param("reason", "x")
                        .param("destroyReason", "x")
                        .param("declineReason", "x")
                        .param("pieces", "1")
                        .param("words", "0".repeat(64))
                        .param("transfer", "none")
                        .param("number", "1")
                        .param("on", "2020-01-01")
                        .param("before", "2020-01-01"))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(not(containsString("information networks"))));
    }

    private void closed(String name, String path) throws Exception {
        pages.perform(get(path).with(user(name)).accept(MediaType.TEXT_HTML))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(not(containsString("information networks"))));
    }

    private String asked(String name) throws Exception {
        var answer = pages.perform(
                        post(talks + "/dossier").with(user(name)).with(csrf()).param("kind", "EVIDENCE"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private void sends(String name, String path) throws Exception {
        pages.perform(post(path).with(user(name)).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private String page(String name, String path) throws Exception {
        return pages.perform(get(path).with(user(name)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
