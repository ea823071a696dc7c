package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.web.tasklist.Points.DIALOGUE;
import static org.parley.web.tasklist.Points.GUARANTEES;
import static org.parley.web.tasklist.Points.INCIDENTS;
import static org.parley.web.tasklist.Points.LINES;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.parley.test.DeskCalendar;

/** Brenn answers on two of four points; silence, a late answer and a refusal are dealt with. */
final class AnsweringScenes {
    private static final String AGREED = "Each Party shall strive to prevent incidents.";

    private final TasklistDesk arden;
    private final TasklistDesk brenn;
    private final DeskCalendar calendar;

    AnsweringScenes(TasklistDesk arden, TasklistDesk brenn, DeskCalendar calendar) {
        this.arden = arden;
        this.brenn = brenn;
        this.calendar = calendar;
    }

    void brennReadsAndAnswersTwoOfFour() {
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
    void theDialogueStarts() {
        var desk = arden.decidesNext(DIALOGUE, "WAIT");
        desk.types("until", calendar.today().plusDays(20).toString());
        desk.chooses("nextStep", "SETTLED");
        assertThat(desk.field("until")).isHidden();
        desk.chooses("nextStep", "WAIT");
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

    void silenceOnTwoPointsIsRemindedOnce() {
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

    void anAnswerComesWhileSilenceIsWeighed() {
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

    void theDeclinedPointComesBackInABundle() {
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

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
