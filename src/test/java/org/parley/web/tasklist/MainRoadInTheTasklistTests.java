package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.paper.WordFiles;
import org.parley.paper.WordPaper;
import org.parley.test.Browser;
import org.parley.test.DeskCalendar;
import org.parley.test.ExerciseTest;
import org.parley.test.Wall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The whole main road through the Tasklist as negotiators of both desks have it, from the first draft to entry into
 * force. Parley's own pages are opened for what no task asks for (talks, points, a report, an instrument), and by the
 * agencies for later papers. Pictures go to {@code target/screenshots}.
 */
@ExerciseTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=400"
        })
@Import(Wall.class)
@Tag("browser")
@Tag("webapps")
class MainRoadInTheTasklistTests {
    private static final String TALKS = "Information networks";
    private static final String DIALOGUE = "Regular interagency dialogue";
    private static final String LINES = "Lines between centres and emergency teams";
    private static final String INCIDENTS = "Agreement on preventing incidents";
    private static final String GUARANTEES = "Mutual guarantees of non-interference";
    private static final String LETTER = "Arden proposes four points.";
    private static final String AGREED = "Each Party shall strive to prevent incidents.";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    private DeskCalendar calendar;

    @LocalServerPort
    private int port;

    private Browser browser;
    private TasklistDesk arden;
    private TasklistDesk brenn;
    private boolean walked;

    @BeforeEach
    void theDesksOpen() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        calendar.turnTo(LocalDate.of(2025, 10, 6));
        browser = Browser.open(port);
        var points = List.of(DIALOGUE, LINES, INCIDENTS, GUARANTEES);
        arden = new TasklistDesk("xa", TALKS, points, browser, calendar);
        brenn = new TasklistDesk("xb", TALKS, points, browser, calendar);
    }

    @AfterEach
    void theDayEnds() {
        everybody().forEach(person -> {
            if (!walked) person.picture("last-" + person);
            person.browser().close();
        });
        browser.close();
        calendar.hangBack();
    }

    @Test
    void fourPointsGoToForceInTheTasklist() {
        ardenOpensTalksOnFourPoints();
        theListsOfEachOfficeAreThere();
        ardenDrafts();
        theAgenciesSpeak();
        theDraftGoesBackAndComesAgain();
        ardenApproves();
        brennReadsAndAnswersTwoOfFour();
        theDialogueStarts();
        silenceOnTwoPointsIsRemindedOnce();
        anAnswerComesWhileSilenceIsWeighed();
        theDeclinedPointComesBackInABundle();
        brennPutsACounterTextAndArdenAgrees();
        theAgreementIsSignedAtBothDesks();
        theAgreementEntersIntoForce();
        theLedgerTellsIt();
        nothingBrokeInAnyBrowser();
        walked = true;
    }

    private Stream<Negotiator> everybody() {
        return Stream.of(arden, brenn).flatMap(desk -> desk.people().stream());
    }

    private void ardenOpensTalksOnFourPoints() {
        var desk = arden.person("desk");
        var page = desk.page();
        desk.browser().open("/negotiations/new");
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

    private void theListsOfEachOfficeAreThere() {
        var desk = arden.person("desk");
        desk.looksIn("My agency's");
        for (var list : List.of("Mine", "My agency's", "Overdue", "They owe"))
            assertThat(desk.lists().filter(text(list)).first()).isVisible();
        assertThat(desk.line("Draft paper", TALKS)).containsText("Diplomatic correspondence");
        var cert = arden.person("cert");
        for (var list : List.of("Mine", "My agency's", "Overdue"))
            assertThat(cert.lists().filter(text(list)).first()).isVisible();
        assertThat(cert.lists().filter(text("They owe"))).hasCount(0);
        desk.picture("lists");
    }

    private void ardenDrafts() {
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

    private void theAgenciesSpeak() {
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

    private void theDraftGoesBackAndComesAgain() {
        var desk = arden.takes("desk", "Settle impasse");
        assertThat(desk.form()).containsText("A dedicated line has no duty officer at night.");
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

        var legal = arden.takes("legal", "Give position");
        assertThat(legal.form()).containsText("what changed since you spoke");
        assertThat(legal.form().locator("ins").first()).containsText("existing");
        assertThat(legal.form().locator("del").first()).containsText("dedicated");
        assertThat(legal.form().locator("fieldset[id$='-position']")).hasCount(1);
        legal.picture("clearance-again");
        legal.choosesEverywhere(".position", "CLEAR").completes("Give these positions");
        arden.clears("comms", "cert", "council", "defence");
        arden.theInteriorClearsByLetter();
    }

    private void ardenApproves() {
        var head = arden.takes("head", "Approve for sending");
        assertThat(head.form()).containsText("What will leave");
        assertThat(head.form().locator(".sheet")).containsText("an existing line");
        head.picture("what-will-leave");
        head.chooses("approved", "true").completes("Decide");
    }

    private void brennReadsAndAnswersTwoOfFour() {
        var registrar = brenn.registers();
        assertThat(registrar.form()).containsText("an existing line");
        assertThat(registrar.form()).not().containsText("duty officer");
        registrar.picture("register");
        registrar.completes("Enter it in the register");
        var desk = brenn.reads(
                Map.of(DIALOGUE, "PUT_TO_US", LINES, "PUT_TO_US", INCIDENTS, "PUT_TO_US", GUARANTEES, "PUT_TO_US"));
        desk.picture("assess");
        desk.completes("Give these readings");
        brenn.replies(Map.of(DIALOGUE, "ACCEPT_AD_REFERENDUM", INCIDENTS, "DECLINE"));
        desk.picture("reply");
        desk.completes("Decide");
        brenn.sends("Brenn thanks Arden. It sees no need for an agreement: the law as it stands suffices.", Map.of());

        arden.registers().completes("Enter it in the register");
        var reader = arden.reads(Map.of(
                DIALOGUE,
                "AGREED_AD_REFERENDUM",
                LINES,
                "PASSED_OVER",
                INCIDENTS,
                "DECLINED",
                GUARANTEES,
                "PASSED_OVER"));
        reader.picture("assess-answer");
        reader.completes("Give these readings");
        arden.leavesUnanswered();
    }

    /** A political point, agreed ad referendum and confirmed by word of mouth, is operational without ratification. */
    private void theDialogueStarts() {
        var desk = arden.decidesNext(DIALOGUE, "WAIT");
        desk.types("until", calendar.today().plusDays(20).toString());
        desk.picture("next-step");
        desk.completes("Decide");
        calendar.daysPass(5);
        arden.reportsWhatWasSaid(DIALOGUE, "We agree to the dialogue.");
        arden.registersAndReads(Map.of(DIALOGUE, "AGREED"));
        arden.confirms();
        arden.leavesUnanswered();
        arden.decidesNext(DIALOGUE, "SETTLED").completes("Decide");
        arden.opensInstrument("Joint statement on a dialogue", DIALOGUE);
        arden.settlesText("The Parties shall hold regular talks.").completes("Settle the text");
        var since = arden.takes("desk", "Declare operational")
                .types("since", calendar.today().toString());
        since.picture("operational");
        since.completes("Declare it operational");
    }

    private void silenceOnTwoPointsIsRemindedOnce() {
        calendar.daysPass(70);
        var desk = arden.decidesOnSilence("REMIND", 30);
        assertThat(desk.form().locator("[name=also]")).isChecked();
        desk.picture("no-answer");
        desk.completes("Decide");
        desk.looksIn("They owe");
        assertThat(desk.page().locator("li.task")).hasCount(0);
        arden.drafts("Arden recalls two of its points.", Map.of());
        arden.clears("legal");
        arden.approves();
        brenn.registersAndReads(Map.of(LINES, "REMINDER", GUARANTEES, "REMINDER"));
        brenn.leavesUnanswered();
    }

    private void anAnswerComesWhileSilenceIsWeighed() {
        calendar.daysPass(31);
        var desk = arden.takes("desk", "Decide what silence calls for");
        desk.looksIn("They owe");
        assertThat(desk.page().locator("li.task")).hasCount(2);
        desk.picture("they-owe");
        arden.reportsWhatWasSaid(GUARANTEES, "It is with the lawyers.");
        arden.registersAndReads(Map.of(GUARANTEES, "NO_POSITION_YET"));
        desk.looksIn("They owe");
        assertThat(desk.page().locator("li.task")).hasCount(1);
        arden.confirms();
        arden.leavesUnanswered();
    }

    private void theDeclinedPointComesBackInABundle() {
        arden.decidesNext(GUARANTEES, "SHELVED").completes("Decide");
        var desk = arden.decidesNext(INCIDENTS, "RESUBMIT");
        desk.form()
                .locator("#bundle label")
                .filter(text(GUARANTEES))
                .locator("input")
                .check();
        desk.picture("resubmit");
        desk.completes("Decide");
        arden.sends(
                "Arden proposes an agreement, with guarantees.",
                Map.of(INCIDENTS, "Each Party shall prevent incidents in networks."));
        brenn.registersAndReads(Map.of(INCIDENTS, "PUT_TO_US", GUARANTEES, "PUT_TO_US"));
    }

    private void brennPutsACounterTextAndArdenAgrees() {
        brenn.replies(Map.of(INCIDENTS, "COUNTER_TEXT")).completes("Decide");
        brenn.sends("Brenn puts a text of its own.", Map.of(INCIDENTS, AGREED));
        arden.registers().completes("Enter it in the register");
        var desk = arden.reads(Map.of(INCIDENTS, "COUNTER_TEXT", GUARANTEES, "PASSED_OVER"));
        assertThat(desk.form().locator("ins").first()).containsText("strive");
        desk.picture("counter-text");
        desk.completes("Give these readings");
        arden.replies(Map.of(INCIDENTS, "ACCEPT")).completes("Decide");
        theHeadIsInstructedToConclude();
        arden.drafts("Arden agrees to the text of Brenn.", Map.of());
        arden.everyAgencyClears();
        var head = arden.takes("head", "Approve for sending").chooses("approved", "true");
        head.field("concludes").check();
        head.picture("conclude");
        head.completes("Decide");
        arden.decidesNext(INCIDENTS, "SETTLED").completes("Decide");
        brenn.registersAndReads(Map.of(INCIDENTS, "AGREED"));
        brenn.leavesUnanswered();
        brenn.decidesNext(INCIDENTS, "SETTLED").completes("Decide");
    }

    private void theHeadIsInstructedToConclude() {
        var head = arden.person("head");
        head.opensPageOf(TALKS, "/instructions");
        var page = head.page();
        page.fill("[name=authority]", "Minister for Foreign Affairs");
        page.fill("[name=day]", calendar.today().toString());
        page.fill("[name=words]", "1. Agree to the text of Brenn.");
        page.check("[name=conclude]");
        page.click("form[action$='/instructions'] button[type=submit]");
    }

    private void theAgreementIsSignedAtBothDesks() {
        for (var desk : List.of(arden, brenn)) {
            desk.opensInstrument("Agreement on preventing incidents in networks", INCIDENTS);
            var officer = desk.takes("desk", "Settle text");
            assertThat(officer.field("texts[0].words")).hasValue(AGREED);
            officer.chooses("clause", "AFTER_LAST_NOTIFICATION").types("clauseDays", "30");
            if (desk == arden) officer.picture("settle-text");
            officer.completes("Settle the text");
            desk.putsHands("Initial").completes("Record the initialling");
            var head = desk.putsHands("Sign");
            if (desk == arden) head.picture("sign");
            head.completes("Record the signature");
        }
    }

    private void theAgreementEntersIntoForce() {
        var treaty = arden.takesStep("Confirm decree").types("document", "Decree 7");
        treaty.picture("domestic-step");
        treaty.completes("Record the step");
        arden.walksDomesticTrack(
                "Introduce ratification bill", "lower chamber", "upper chamber", "Sign law and instrument");
        arden.notifiesByNote();
        brenn.registersAndReads(Map.of(INCIDENTS, "PROCEDURES_COMPLETE"));
        brenn.leavesUnanswered();
        brenn.walksDomesticTrack(
                "circular of authority", "Transmit", "committee report", "senate's consent", "Sign instrument");
        brenn.notifiesByNote();
        arden.registersAndReads(Map.of(INCIDENTS, "PROCEDURES_COMPLETE"));
        arden.leavesUnanswered();
        calendar.daysPass(31);
        for (var desk : List.of(arden, brenn)) isInForceAt(desk.person("desk"));
    }

    /** The calendar acts in a moment of its own: the page is opened anew until it has. */
    private static void isInForceAt(Negotiator officer) {
        officer.opensPageOf(TALKS, "");
        var board = officer.page().locator("main");
        for (int look = 0; look < 50 && !board.innerText().contains("In force since"); look++)
            officer.page().reload();
        assertThat(board).containsText("In force since");
        officer.browser().picture("tasklist-board-" + officer);
    }

    private void theLedgerTellsIt() {
        var desk = arden.person("desk");
        desk.opensPageOf(TALKS, "/points");
        desk.page()
                .locator("a[href*='/measures/']")
                .filter(text(INCIDENTS))
                .first()
                .click();
        var ledger = desk.page().locator("main");
        for (var told :
                List.of("Declined", "Submission 2", "Counter-text", "ntered into force", "xa.head", "xa.treaty"))
            assertThat(ledger).containsText(told);
        desk.browser().picture("tasklist-ledger");
    }

    /** The browser itself tells of each refusal, and of nothing else. */
    private void nothingBrokeInAnyBrowser() {
        everybody().forEach(person -> Assertions.assertThat(person.browser().complaints())
                .as(person.toString())
                .allMatch(complaint -> complaint.contains("status of 4") && complaint.contains("/tasks/")));
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
