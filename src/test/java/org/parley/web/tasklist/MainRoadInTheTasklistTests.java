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

/**
 * The main road through the Tasklist as negotiators have it, from the draft to the other desk's reading of each point;
 * what follows, the reply and the next step, is not walked here. Pictures go to {@code target/screenshots}.
 */
@ExerciseTest
@Tag("browser")
@Tag("webapps")
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
    void twoPointsGoFromTheDraftToTheOtherDesksReadingInTheTasklist() {
        ardenPutsTwoPointsForward();
        theListsOfEachOfficeAreThere();
        ardenDrafts();
        theAgenciesSpeak();
        theDraftGoesBackAndComesAgain();
        ardenApproves();
        brennRegistersAndReads();
        nothingBrokeInAnyBrowser();
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
        assertThat(defence.page().locator(".disabled-form")).isVisible();
        defence.claim();
        defence.choosesEverywhere(".position", "CLEAR");
        defence.chooses(defence.point(REPAIRS) + ".position", "OBJECT");
        defence.picture("clearance");
        assertThat(defence.refusedOn("Give these positions")).containsText("reason");
        defence.picture("clearance-refused");
        assertThat(defence.form().locator("[value=OBJECT]:checked")).hasCount(1);
        defence.types(defence.point(REPAIRS) + ".inwardReason", "Two days are too few to know the ship.");
        defence.completes("Give these positions");
        clear("legal", "comms", "cert", "council");
        theInteriorClearsByLetter();
    }

    private void clear(String... agencies) {
        for (var agency : agencies)
            person("xa." + agency)
                    .takes("Give position", TALKS)
                    .choosesEverywhere(".position", "CLEAR")
                    .completes("Give these positions");
    }

    /** That ministry does not sign in: the desk records what its letter says. */
    private void theInteriorClearsByLetter() {
        var desk = person("xa.desk").takes("Give position", TALKS);
        assertThat(desk.form()).containsText("Ministry of the Interior");
        assertThat(desk.form()).containsText("Recorded from a letter");
        desk.choosesEverywhere(".position", "CLEAR").types("letterNumber", "88/9");
        desk.types("letterDay", LocalDate.now().toString());
        desk.attaches("letterFile", "letter.txt", "text/plain", "We clear the paper.".getBytes());
        desk.picture("letter");
        desk.completes("Give these positions");
    }

    private void theDraftGoesBackAndComesAgain() {
        var desk = person("xa.desk").takes("Settle impasse", TALKS);
        assertThat(desk.form()).containsText("Two days are too few to know the ship.");
        desk.chooses("way", "REDRAFT").types("inwardReason", "Defence is right");
        desk.picture("impasse");
        desk.completes("Settle it so");

        desk.takes("Draft paper", TALKS);
        assertThat(desk.form()).containsText("It came back");
        var words = desk.point(REPAIRS) + ".texts[0].words";
        var before = desk.field(words).inputValue();
        Assertions.assertThat(before).contains("within two days");
        desk.types(words, before.replace("two days", "five days"));
        desk.picture("redraft");
        desk.completes("Put this draft forward");

        var legal = person("xa.legal").takes("Give position", TALKS);
        assertThat(legal.form()).containsText("what changed since you spoke");
        assertThat(legal.form().locator("ins").first()).containsText("five");
        assertThat(legal.form().locator("del").first()).containsText("two");
        Assertions.assertThat(legal.form().locator("fieldset[id$='-position']").count())
                .isEqualTo(1);
        legal.picture("clearance-again");
        legal.choosesEverywhere(".position", "CLEAR").completes("Give these positions");
        clear("comms", "cert", "council", "defence");
        theInteriorClearsByLetter();
    }

    private void ardenApproves() {
        var head = person("xa.head").takes("Approve for sending", TALKS);
        assertThat(head.form()).containsText("What will leave");
        assertThat(head.form().locator(".sheet")).containsText("within five days");
        head.picture("what-will-leave");
        head.chooses("approved", "true").completes("Decide");
    }

    private void brennRegistersAndReads() {
        var registrar = person("xb.registrar").takes("Register", "");
        assertThat(registrar.form()).containsText("within five days");
        assertThat(registrar.form()).not().containsText("too few");
        registrar.types("receivedOn", LocalDate.now().toString());
        registrar.picture("register");
        registrar.completes("Enter it in the register");

        var desk = person("xb.desk").takes("Assess", TALKS);
        desk.choosesEverywhere(".outcome", "PUT_TO_US");
        desk.picture("assess");
        desk.completes("Give these readings");

        desk.looksAt("Decide reply", TALKS);
        assertThat(desk.form()).containsText(REPAIRS);
        assertThat(desk.form()).containsText(NOTICE);
        theLedgerHoldsWhatCame(desk);
    }

    private static void theLedgerHoldsWhatCame(Negotiator desk) {
        var page = desk.browser().open("/negotiations");
        var talks = page.locator("main a[href*='/negotiations/']").filter(text(TALKS));
        desk.browser().open(talks.first().getAttribute("href") + "/points");
        page.locator("a[href*='/measures/']").filter(text(REPAIRS)).first().click();
        assertThat(page.locator("main")).containsText("within five days");
        desk.browser().picture("tasklist-ledger");
    }

    /** The browser itself tells of each refusal, and of nothing else. */
    private void nothingBrokeInAnyBrowser() {
        for (var person : people.values())
            Assertions.assertThat(person.browser().complaints())
                    .as(person.toString())
                    .allMatch(complaint -> complaint.contains("status of 4") && complaint.contains("/tasks/"));
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
