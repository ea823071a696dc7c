package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.web.tasklist.Points.DIALOGUE;
import static org.parley.web.tasklist.Points.GUARANTEES;
import static org.parley.web.tasklist.Points.INCIDENTS;
import static org.parley.web.tasklist.Points.LINES;
import static org.parley.web.tasklist.Points.TALKS;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.parley.paper.WordFiles;
import org.parley.paper.WordPaper;
import org.parley.test.DeskCalendar;

/** Arden drafts, clears and approves one paper on four points. */
final class ProposingScenes {
    private static final String LETTER = "Arden proposes four points.";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final TasklistDesk arden;
    private final DeskCalendar calendar;

    ProposingScenes(TasklistDesk arden, DeskCalendar calendar) {
        this.arden = arden;
        this.calendar = calendar;
    }

    void ardenOpensTalksOnFourPoints() {
        var desk = arden.person("desk");
        var page = desk.opens("/negotiations/new");
        page.fill("#subject", TALKS);
        page.fill("#counterpart", "xb");
        page.click("form.pane button[type=submit]");
        adds(desk, DIALOGUE, "POLITICAL_STATEMENT");
        adds(desk, LINES, "AGENCY_ARRANGEMENT");
        adds(desk, INCIDENTS, "TREATY");
        adds(desk, GUARANTEES, "EXCHANGE_OF_LETTERS");
        desk.opensPageOf(TALKS, "/propose");
        for (var point : page.locator("#points input[name=points]").all()) point.check();
        page.fill(
                "form[action$='/propose'] [name=answerWantedBy]",
                calendar.today().plusDays(60).toString());
        page.fill("form[action$='/propose'] [name=inwardReason]", "Contacts resumed");
        page.click("form[action$='/propose'] button[type=submit]");
    }

    private static void adds(Negotiator desk, String title, String kind) {
        desk.opensPageOf(TALKS, "/points");
        desk.page().fill("form[action$='/measures'] #title", title);
        desk.page().selectOption("#kind", kind);
        desk.page().click("form[action$='/measures'] button[type=submit]");
    }

    void theListsOfEachOfficeAreThere() {
        var desk = arden.person("desk");
        desk.looksIn("My agency's");
        for (var list : List.of("Mine", "My agency's", "Overdue", "They owe"))
            assertThat(desk.lists().filter(text(list)).first()).isVisible();
        assertThat(desk.line("Draft paper", TALKS)).containsText("Diplomatic correspondence");
        var cert = arden.person("cert");
        cert.looksIn("My agency's");
        for (var list : List.of("Mine", "My agency's", "Overdue"))
            assertThat(cert.lists().filter(text(list)).first()).isVisible();
        assertThat(cert.lists().filter(text("They owe"))).hasCount(0);
        desk.picture("lists");
    }

    void ardenDrafts() {
        var desk = arden.takes("desk", "Draft paper").selects("channel", "DESK");
        desk.types("coveringText", LETTER);
        desk.types(desk.point(DIALOGUE) + ".texts[0].words", "The Parties shall hold regular talks.");
        desk.types(desk.point(GUARANTEES) + ".texts[0].words", "The Parties undertake to refrain from interfering.");
        desk.types(desk.point(INCIDENTS) + ".texts[0].words", "Each Party shall prevent incidents.");
        assertThat(desk.form().locator("[data-kept-at]")).containsText("Kept as you type");
        desk.browser().tabClosedAndOpened().setViewportSize(1400, 900);

        desk.looksAt("Draft paper", TALKS);
        assertThat(desk.form()).containsText("What you typed earlier is here again");
        assertThat(desk.field("coveringText")).hasValue(LETTER);

        var lines = desk.point(LINES);
        desk.attaches(lines + ".texts[0].file", "lines.docx", DOCX, "no Word file at all".getBytes());
        assertThat(desk.refusedOn("Put this draft forward")).containsText("Not taken yet");
        desk.picture("draft-refused");
        assertThat(desk.page().locator(".page-notifications .alert")).hasCount(0);
        assertThat(desk.field("coveringText")).hasValue(LETTER);

        desk.attaches(lines + ".texts[0].file", "lines.docx", DOCX, lines());
        assertThat(desk.refusedOn("Put this draft forward")).containsText("header(s) or footer(s): left out");
        desk.field(lines + ".texts[0].lossesAccepted").check();
        desk.picture("draft");
        desk.completes("Put this draft forward");
    }

    private static byte[] lines() {
        return WordFiles.write(new WordPaper(
                "Restricted",
                "Lines between centres",
                "",
                "",
                List.of(new WordPaper.Section(
                        "Article 1", "The centres shall exchange messages over a dedicated line."))));
    }

    void theAgenciesSpeak() {
        var defence = arden.person("defence");
        defence.looksAt("Give position", TALKS);
        assertThat(defence.page().locator(".disabled-form")).isVisible();
        defence.claim();
        defence.choosesEverywhere(".position", "CLEAR");
        defence.chooses(defence.point(LINES) + ".position", "OBJECT");
        defence.picture("clearance");
        assertThat(defence.refusedOn("Give these positions")).containsText("reason");
        defence.picture("clearance-refused");
        assertThat(defence.form().locator("[value=OBJECT]:checked")).hasCount(1);
        defence.types(defence.point(LINES) + ".inwardReason", "A dedicated line has no duty officer at night.");
        defence.completes("Give these positions");
        arden.clears("legal", "comms", "cert", "council");
        var desk = arden.theInteriorsLetter();
        assertThat(desk.form()).containsText("Ministry of the Interior");
        assertThat(desk.form()).containsText("Recorded from a letter");
        desk.picture("letter");
        desk.completes("Give these positions");
    }

    void theDraftGoesBackAndComesAgain() {
        var desk = arden.takes("desk", "Settle impasse");
        assertThat(desk.form()).containsText("A dedicated line has no duty officer at night.");
        assertThat(desk.form().locator(".position--object")).hasCount(1);
        Assertions.assertThat(desk.glyphOf(".position--object"))
                .as("the style sheet is read as it was written")
                .isEqualTo("\"✕\"");
        desk.chooses("way", "REDRAFT").types("inwardReason", "Defence is right");
        desk.picture("impasse");
        desk.completes("Settle it so");

        arden.takes("desk", "Draft paper");
        assertThat(desk.form()).containsText("It came back");
        var words = desk.point(LINES) + ".texts[0].words";
        var before = desk.field(words).inputValue();
        Assertions.assertThat(before).contains("a dedicated line").doesNotContain("\n\n\n");
        desk.types(words, before.replace("a dedicated line", "an existing line"));
        desk.picture("redraft");
        desk.completes("Put this draft forward");

        var legal = arden.takesInTheTasklist("legal", "Give position");
        assertThat(legal.form()).containsText("what changed since you spoke");
        assertThat(legal.form().locator("ins").first()).containsText("existing");
        assertThat(legal.form().locator("del").first()).containsText("dedicated");
        assertThat(legal.form().locator("fieldset[id$='-position']")).hasCount(1);
        legal.picture("clearance-again");
        legal.choosesEverywhere(".position", "CLEAR").completes("Give these positions");
        arden.clears("comms", "cert", "council", "defence");
        arden.theInteriorClearsByLetter();
    }

    void ardenApproves() {
        var head = arden.takes("head", "Approve for sending");
        assertThat(head.form()).containsText("What will leave");
        assertThat(head.form().locator(".sheet")).containsText("an existing line");
        head.picture("what-will-leave");
        head.chooses("approved", "true").completes("Decide");
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
