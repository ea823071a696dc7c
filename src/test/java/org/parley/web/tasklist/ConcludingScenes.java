package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.web.tasklist.Points.GUARANTEES;
import static org.parley.web.tasklist.Points.INCIDENTS;
import static org.parley.web.tasklist.Points.TALKS;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.parley.test.DeskCalendar;

/** A counter-text is agreed, signed at both desks, ratified and enters into force; the ledger tells it. */
final class ConcludingScenes {
    private static final String AGREED = "Each Party shall strive to prevent incidents.";

    private final TasklistDesk arden;
    private final TasklistDesk brenn;
    private final DeskCalendar calendar;

    ConcludingScenes(TasklistDesk arden, TasklistDesk brenn, DeskCalendar calendar) {
        this.arden = arden;
        this.brenn = brenn;
        this.calendar = calendar;
    }

    void brennPutsACounterTextAndArdenAgrees() {
        brenn.replies(Map.of(INCIDENTS, "COUNTER_TEXT")).completes("Decide");
        brenn.sends("Brenn puts a text of its own.", Map.of(INCIDENTS, AGREED));
        arden.registers().completes("Enter it in the register");
        var desk = arden.reads(Map.of(INCIDENTS, "COUNTER_TEXT", GUARANTEES, "PASSED_OVER"));
        assertThat(desk.form().locator("ins").first()).containsText("strive");
        desk.picture("counter-text");
        desk.completes("Give these readings");
        var answer = arden.replies(Map.of(INCIDENTS, "ACCEPT"));
        assertThat(answer.form().locator("ins").first()).containsText("strive");
        assertThat(answer.field("decidedBy")).isHidden();
        answer.completes("Decide");
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
        var page = head.opensPageOf(TALKS, "/instructions");
        page.fill("[name=authority]", "Minister for Foreign Affairs");
        page.fill("[name=day]", calendar.today().toString());
        page.fill("[name=words]", "1. Agree to the text of Brenn.");
        page.check("[name=conclude]");
        page.click("form[action$='/instructions'] button[type=submit]");
    }

    void theAgreementIsSignedAtBothDesks() {
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

    void theAgreementEntersIntoForce() {
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
        var board = officer.opensPageOf(TALKS, "").locator("main");
        for (int look = 0; look < 50 && !board.innerText().contains("In force since"); look++)
            officer.page().reload();
        assertThat(board).containsText("In force since");
        officer.picture("board-" + officer);
    }

    void theLedgerTellsIt() {
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
        desk.picture("ledger");
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
