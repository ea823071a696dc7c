package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.paper.WordFiles;
import org.parley.paper.WordPaper;
import org.parley.test.Browser;
import org.parley.test.ExerciseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main road once through the Tasklist as negotiators have it, with pictures in {@code target/screenshots}. */
@ExerciseTest
@Tag("browser")
class MainRoadInTheTasklistTests {
    private static final String TALKS = "Cables under the strait";
    private static final String REPAIRS = "Repair ships and their passage";
    private static final String NOTICE = "Notice of cable works";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @LocalServerPort
    private int port;

    private Browser browser;
    private final Map<String, Negotiator> people = new HashMap<>();

    @BeforeEach
    void theBrowserOpens() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        browser = Browser.open(port);
    }

    @AfterEach
    void theBrowserCloses() {
        people.values().forEach(person -> {
            person.picture("last-" + person);
            person.browser().close();
        });
        browser.close();
    }

    @Test
    void twoPointsGoFromDraftToTheNextStepInTheTasklist() {
        ardenPutsTwoPointsForward();
        theListsOfEachOfficeAreThere();
        ardenDrafts();
        theAgenciesSpeak();
        theDraftGoesBackAndComesAgain();
        ardenApproves();
        brennAnswers();
        ardenReadsTheAnswerAndDecides();
        for (var person : people.values())
            Assertions.assertThat(person.browser().complaints())
                    .as(person.toString())
                    .isEmpty();
    }

    private Negotiator person(String name) {
        return people.computeIfAbsent(name, n -> Negotiator.signedIn(browser.another(), n));
    }

    /** What opens a file is a page, not a task. */
    private void ardenPutsTwoPointsForward() {
        var desk = person("xa.desk");
        var page = desk.page();
        desk.browser().open("/negotiations/new");
        page.fill("#subject", TALKS);
        page.fill("#counterpart", "xb");
        page.click("form.pane button[type=submit]");
        var talks = page.url().replaceFirst(".*/negotiations/([^/?#]+).*", "$1");
        adds(desk, talks, REPAIRS, "EXCHANGE_OF_LETTERS");
        adds(desk, talks, NOTICE, "AGENCY_ARRANGEMENT");
        desk.browser().open("/negotiations/" + talks + "/propose");
        for (var point : page.locator("#points input[name=points]").all()) point.check();
        page.fill(
                "form[action$='/propose'] [name=answerWantedBy]",
                LocalDate.now().plusDays(60).toString());
        page.fill("form[action$='/propose'] [name=inwardReason]", "Contacts resumed");
        page.click("form[action$='/propose'] button[type=submit]");
    }

    private static void adds(Negotiator desk, String talks, String title, String kind) {
        desk.browser().open("/negotiations/" + talks + "/points");
        desk.page().fill("#title", title);
        desk.page().selectOption("#kind", kind);
        desk.page().click("form[action$='/measures'] button[type=submit]");
    }

    private void theListsOfEachOfficeAreThere() {
        var desk = person("xa.desk");
        desk.looksIn("My agency's");
        for (var list : List.of("Mine", "My agency's", "Overdue", "They owe"))
            assertThat(desk.lists().filter(text(list)).first()).isVisible();
        assertThat(desk.line("Draft paper", TALKS)).containsText("Diplomatic correspondence");
        var cert = person("xa.cert");
        for (var list : List.of("Mine", "My agency's", "Overdue"))
            assertThat(cert.lists().filter(text(list)).first()).isVisible();
        assertThat(cert.lists().filter(text("They owe"))).hasCount(0);
        desk.picture("lists");
    }

    private void ardenDrafts() {
        var desk = person("xa.desk").takes("Draft paper", TALKS);
        desk.selects("channel", "DESK");
        desk.types("coveringText", "Arden proposes two points on cables under the strait.");
        assertThat(desk.form().locator("[data-kept-at]")).containsText("Kept as you type");
        desk.browser().tabClosedAndOpened().setViewportSize(1400, 900);

        desk.looksAt("Draft paper", TALKS);
        assertThat(desk.form()).containsText("What you typed earlier is here again");
        assertThat(desk.field("coveringText")).hasValue("Arden proposes two points on cables under the strait.");

        var repairs = desk.point(REPAIRS);
        var notice = desk.point(NOTICE);
        desk.types(notice + ".texts[0].words", "Each Party shall give notice of cable works thirty days before.");
        desk.attaches(notice + ".texts[0].file", "note.docx", DOCX, "no Word file at all".getBytes());
        var refusal = desk.refusedOn("Put this draft forward");
        assertThat(refusal).containsText("Not taken yet");
        desk.picture("draft-refused");
        assertThat(desk.field("coveringText")).hasValue("Arden proposes two points on cables under the strait.");
        assertThat(desk.field(notice + ".texts[0].words"))
                .hasValue("Each Party shall give notice of cable works thirty days before.");

        desk.field(notice + ".texts[0].file").setInputFiles(new java.nio.file.Path[0]);
        desk.selects(repairs + ".act", "PROPOSED");
        desk.attaches(repairs + ".texts[0].file", "repairs.docx", DOCX, repairs());
        assertThat(desk.refusedOn("Put this draft forward")).containsText("header(s) or footer(s): left out");
        desk.field(repairs + ".texts[0].lossesAccepted").check();
        desk.picture("draft");
        desk.completes("Put this draft forward");
    }

    private static byte[] repairs() {
        return WordFiles.write(new WordPaper(
                "Restricted",
                "Repair ships",
                "",
                "",
                List.of(new WordPaper.Section(
                        "Article 1", "Each Party shall let repair ships pass within two days."))));
    }

    private void theAgenciesSpeak() {
        var defence = person("xa.defence");
        defence.looksAt("Give position", TALKS);
        defence.choosesEverywhere(".position", "CLEAR");
        assertThat(defence.refusedOn("Give these positions")).containsText("Take this task first");
        defence.claim();
        defence.choosesEverywhere(".position", "CLEAR");
        defence.chooses(defence.point(REPAIRS) + ".position", "OBJECT");
        defence.picture("clearance");
        assertThat(defence.refusedOn("Give these positions")).containsText("reason");
        defence.picture("clearance-refused");
        assertThat(defence.form().locator("[value=OBJECT]:checked")).hasCount(1);
        defence.types(defence.point(REPAIRS) + ".inwardReason", "Two days are too few to know the ship.");
        defence.completes("Give these positions");
        everybodyElseClears();
    }

    private void everybodyElseClears() {
        for (var agency : List.of("legal", "comms", "cert", "council", "defence")) {
            var reviewer = person("xa." + agency);
            reviewer.looksIn("My agency's");
            reviewer.page().waitForTimeout(700);
            if (!reviewer.line("Give position", TALKS).isVisible()) continue;
            reviewer.takes("Give position", TALKS).choosesEverywhere(".position", "CLEAR");
            reviewer.completes("Give these positions");
        }
    }

    private void theDraftGoesBackAndComesAgain() {
        var desk = person("xa.desk").takes("Settle impasse", TALKS);
        assertThat(desk.form()).containsText("Two days are too few to know the ship.");
        desk.chooses("way", "REDRAFT").types("inwardReason", "Defence is right");
        desk.picture("impasse");
        desk.completes("Settle it so");

        desk.takes("Draft paper", TALKS);
        assertThat(desk.form()).containsText("It came back");
        desk.types(desk.point(REPAIRS) + ".texts[0].words", "Each Party shall let repair ships pass within five days.");
        desk.picture("redraft");
        desk.completes("Put this draft forward");

        var legal = person("xa.legal").takes("Give position", TALKS);
        assertThat(legal.form()).containsText("what changed since you spoke");
        assertThat(legal.form().locator("ins")).containsText("five");
        assertThat(legal.form().locator("del")).containsText("two");
        Assertions.assertThat(legal.form().locator("fieldset[id$='-position']").count())
                .isEqualTo(1);
        legal.picture("clearance-again");
        legal.choosesEverywhere(".position", "CLEAR").completes("Give these positions");
        everybodyElseClears();
    }

    private void ardenApproves() {
        var head = person("xa.head").takes("Approve for sending", TALKS);
        assertThat(head.form()).containsText("What will leave");
        head.picture("what-will-leave");
        head.chooses("approved", "true").completes("Decide");
    }

    private void brennAnswers() {
        var registrar = person("xb.registrar").takes("Register", "");
        registrar.types("receivedOn", LocalDate.now().toString());
        registrar.picture("register");
        registrar.completes("Enter it in the register");

        var desk = person("xb.desk").takes("Assess point by point", TALKS);
        desk.choosesEverywhere(".outcome", "PUT_TO_US");
        desk.picture("assess-theirs");
        desk.completes("Give these readings");

        desk.takes("Decide reply", TALKS);
        desk.chooses(desk.point(REPAIRS) + ".say", "DECLINE");
        desk.chooses(desk.point(NOTICE) + ".say", "ACCEPT_AD_REFERENDUM");
        desk.types("inwardReason", "As instructed");
        desk.picture("reply");
        desk.completes("Decide");

        desk.takes("Draft paper", TALKS).types("coveringText", "Brenn thanks Arden and answers as follows.");
        desk.picture("draft-reply");
        desk.completes("Put this draft forward");
    }

    private void ardenReadsTheAnswerAndDecides() {}

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
