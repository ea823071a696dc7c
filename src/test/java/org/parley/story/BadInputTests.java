package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.paper.WordFiles;
import org.parley.paper.WordPaper;
import org.parley.story.Person.Form;
import org.parley.story.Person.Page;
import org.parley.test.DeskCalendar;
import org.parley.test.ExerciseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be taken is answered in the field's words at the field, and nothing of what was typed is lost. */
@ExerciseTest
class BadInputTests {
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;
    private static final String WORDS = "points[0].texts[0].words";
    private static final String FILE = "points[0].texts[0].file";
    private static final String LETTER = "Arden proposes one point.";

    @LocalServerPort
    private int port;

    private Desk arden;
    private Person officer;
    private String talks = "";

    @BeforeEach
    void aPaperIsToBeDrafted() {
        arden = new Desk("xa", "Brenn", port, new DeskCalendar());
        officer = arden.person("desk");
        talks = "Talks " + UUID.randomUUID();
        arden.opensTalksOn(talks);
        arden.addsPoint("Notice of cable works", "AGENCY_ARRANGEMENT");
        arden.putsForward("Contacts resumed", LocalDate.now().plusDays(60), "Notice of cable works");
    }

    @Test
    void aMissingReasonIsAskedForAtItsField() {
        officer.submit(drafted("Each Party shall give notice."));
        var form = legal();
        form.chooseAll(".position", "OBJECT");
        var page = arden.person("legal").refused(form);
        assertThat(page.text()).contains("Not taken yet").contains("reason");
        assertThat(page.document().select("[aria-invalid=true]")).hasSize(1);
        assertThat(page.document().select("input[value=OBJECT][checked]")).isNotEmpty();
    }

    @Test
    void aTextOfTwoMegabytesGoesIn() {
        officer.submit(drafted("a".repeat(TWO_MEGABYTES)));
        assertThat(legal().text()).contains("a".repeat(1000));
    }

    @Test
    void aLongerTextIsRefusedAndStaysInTheForm() {
        var words = "a".repeat(TWO_MEGABYTES + 1);
        var page = officer.refused(drafted(words));
        assertThat(page.text()).contains("A text may be 2 MB long");
        assertThat(typed(page, WORDS)).isEqualTo(words);
        assertThat(typed(page, "coveringText")).isEqualTo(LETTER);
        assertThat(officer.task("Draft paper", talks).value(WORDS)).isEqualTo(words);
    }

    @Test
    void moreThanAnyFormHoldsIsAnsweredAndNotCutOff() {
        var page = officer.refused(drafted("a".repeat(25 * 1024 * 1024)));
        assertThat(page.text()).contains("A text may hold 2 MB and a file 4 MB; this was more");
        assertThat(officer.tasks("Draft paper", talks)).hasSize(1);
    }

    @Test
    void markupIsShownAsTheTextItIs() {
        var words = "<script>alert(1)</script><img src=x onerror=alert(2)> [[${1+1}]] &amp;";
        officer.submit(drafted(words).set("coveringText", words));
        var page = legal().page();
        assertThat(page.text()).contains(words);
        assertThat(page.document().select("form.task script, img[onerror]")).isEmpty();
    }

    @Test
    void aBrokenOrHostileWordFileIsRefusedAtItsField() {
        var files = Map.ofEntries(
                entry("not a Word file", "no Word file".getBytes(StandardCharsets.UTF_8)),
                entry("cut off", Arrays.copyOf(letter(), letter().length / 2)),
                entry("a bomb", packed("word/document.xml", new byte[100 * 1024 * 1024])),
                entry(
                        "reads our files",
                        packed(
                                "word/document.xml",
                                """
                        <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                        <w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"""
                                        .getBytes(StandardCharsets.UTF_8))));
        files.forEach((what, content) -> {
            var page = officer.refused(drafted("").file(FILE, "text.docx", content));
            assertThat(page.text()).as(what).contains("Not taken yet").doesNotContain("root:");
            assertThat(page.document().select("[aria-invalid=true]").attr("name"))
                    .as(what)
                    .isEqualTo(FILE);
            assertThat(typed(page, "coveringText")).as(what).isEqualTo(LETTER);
        });
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAtItsField() {
        var page = officer.refused(drafted("").file(FILE, "text.docx", new byte[5 * 1024 * 1024]));
        assertThat(page.text()).contains("4 MB");
        assertThat(page.document().select("[aria-invalid=true]").attr("name")).isEqualTo(FILE);
    }

    @Test
    void whatAColleagueHasSentMeanwhileIsNotSentAgain() {
        var mine = drafted("Mine.");
        officer.submit(drafted("My colleague's."));
        var page = officer.answered(mine, 404);
        assertThat(page.text()).contains("This task is no longer open for you").contains("Mine.");
    }

    @Test
    void aFormOpenedBeforeAnotherPaperCameInIsLookedAtOnceMore() {
        var form = drafted("Each Party shall give notice.");
        theySay("We shall not discuss cables.");
        var page = officer.refused(form);
        assertThat(page.text()).contains("another paper came in");
        assertThat(typed(page, WORDS)).isEqualTo("Each Party shall give notice.");
        officer.submit(new Form(page, page.expectForm("form.task")));
        assertThat(officer.tasks("Draft paper", talks)).isEmpty();
    }

    @Test
    void aDayInThePastIsRefusedWhereAFutureOneIsNeeded() {
        arden.addsPoint("Repair ships", "AGENCY_ARRANGEMENT");
        var form = proposal("Repair ships");
        form.set("answerWantedBy", LocalDate.now().minusDays(1).toString());
        assertThat(officer.refused(form).text()).containsIgnoringCase("future");
    }

    @Test
    void theSameProposalIsNotStartedTwice() {
        arden.addsPoint("Repair ships", "AGENCY_ARRANGEMENT");
        var first = proposal("Repair ships");
        var second = proposal("Repair ships").set("inwardReason", "The same in another tab");
        officer.submit(first);
        var page = officer.refused(second);
        assertThat(page.text()).contains("already").contains("The same in another tab");
        assertThat(officer.tasks("Draft paper", talks)).hasSize(2);
    }

    private Form drafted(String words) {
        var form = officer.task("Draft paper", talks);
        return form.set("coveringText", LETTER)
                .set("channel", "DESK")
                .set("points[0].texts[0].language", "en")
                .set(WORDS, words);
    }

    private Form proposal(String point) {
        var path = "/negotiations/" + arden.negotiation() + "/propose";
        return officer.form(path, "form[action$=/propose]")
                .tick("points", point)
                .set("inwardReason", "As instructed");
    }

    private Form legal() {
        return arden.person("legal").task("position", talks);
    }

    private void theySay(String words) {
        var mission = arden.person("mission");
        var form = mission.form(
                "/communications/report?negotiation=" + arden.negotiation(), "form[action$=/communications/report]");
        form.set("way", "SAID")
                .set("negotiation", arden.negotiation())
                .set("on", LocalDate.now().minusDays(1).toString())
                .set("words", words)
                .set("office", "Embassy")
                .set("speaker", "Counsellor")
                .set("place", "Port of Arden");
        mission.submit(form);
    }

    private static String typed(Page page, String field) {
        var area = page.document().selectFirst("textarea[name='" + field + "']");
        return Objects.requireNonNull(area, field).wholeText();
    }

    private static byte[] letter() {
        var article = new WordPaper.Section("Article 1", "Each Party shall give notice.");
        return WordFiles.write(new WordPaper("Restricted", "Notice", "", "", List.of(article)));
    }

    private static byte[] packed(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
