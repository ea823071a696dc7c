package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.record.Sealing;
import org.parley.record.Verification;
import org.parley.shared.PartyCode;
import org.parley.test.DeskCalendar;
import org.parley.test.ExerciseTest;
import org.parley.test.Wall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Four points go between two desks, from the first draft to entry into force, and every refusal on the way is kept. */
@ExerciseTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=400"
        })
@Import(Wall.class)
class MainRoadTests {
    @Autowired
    private DeskCalendar calendar;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Verification verification;

    @LocalServerPort
    private int port;

    private Desk arden;
    private Desk brenn;

    @BeforeEach
    void theDesksOpen() {
        calendar.turnTo(LocalDate.of(2025, 10, 6));
        arden = new Desk("xa", "Brenn", port, calendar);
        brenn = new Desk("xb", "Arden", port, calendar);
    }

    @AfterEach
    void theDayEnds() {
        calendar.hangBack();
    }

    private static final String DIALOGUE = "Regular interagency dialogue";
    private static final String LINES = "Lines between centres and emergency teams";
    private static final String INCIDENTS = "Agreement on preventing incidents";
    private static final String GUARANTEES = "Mutual guarantees of non-interference";

    @Test
    void fourPointsGoToForceAndEveryRefusalIsKept() {
        arden.opensTalksOn("Information networks");
        arden.opensProgramme("Four points on security in information networks");
        arden.addsPoint(DIALOGUE, "POLITICAL_STATEMENT");
        arden.addsPoint(LINES, "AGENCY_ARRANGEMENT");
        arden.addsPoint(INCIDENTS, "TREATY");
        arden.addsPoint(GUARANTEES, "EXCHANGE_OF_LETTERS");
        arden.putsForward("Contacts resumed", calendar.today().plusDays(60), DIALOGUE, LINES, INCIDENTS, GUARANTEES);

        fourPointsLeaveAfterAnObjection();
        brennAnswersTwoOfFour();
        aWordIsConfirmedAndTheDialogueStarts();
        silenceOnTwoPointsIsRemindedOnce();
        aPointIsWithdrawnAndADeclinedOneComesBackInABundle();
        brennPutsACounterTextAndArdenAgrees();
        theAgreementEntersIntoForce();
        theLedgerTellsIt();
        theRecordHoldsAndTellsEveryRow();
    }

    private void theRecordHoldsAndTellsEveryRow() {
        for (var desk : List.of("xa", "xb")) sealing.sealAll(new PartyCode(desk));
        assertThat(verification.verifyAll()).isEmpty();
    }

    private void fourPointsLeaveAfterAnObjection() {
        arden.drafts(
                "Arden proposes four points.",
                Map.of(
                        DIALOGUE, "The Parties shall hold regular talks.",
                        LINES, "The centres shall exchange messages over a dedicated line.",
                        INCIDENTS, "Each Party shall prevent incidents.",
                        GUARANTEES, "The Parties undertake to refrain from interfering."));
        arden.objects("defence", LINES, "A dedicated line has no duty officer at night.");
        arden.everyAgencyClears();

        arden.sendsBackToDraft("Defence is right");
        arden.drafts(
                "Arden proposes four points.",
                Map.of(LINES, "The centres shall exchange messages over an existing line."));
        var again = arden.person("defence").task("position");
        assertThat(again.text()).contains("existing").contains(LINES);
        assertThat(again.asksFor(LINES)).isTrue();
        assertThat(again.asksFor(INCIDENTS))
                .as("what did not change is not asked again")
                .isFalse();
        arden.everyAgencyClears();
        arden.approves();
    }

    private void brennAnswersTwoOfFour() {
        brenn.registers();
        brenn.findsTalks("Information networks");
        brenn.reads(Map.of(DIALOGUE, "PUT_TO_US", LINES, "PUT_TO_US", INCIDENTS, "PUT_TO_US", GUARANTEES, "PUT_TO_US"));
        brenn.replies(Map.of(DIALOGUE, "ACCEPT_AD_REFERENDUM", INCIDENTS, "DECLINE"));
        brenn.sends("Brenn thanks Arden for its note.", Map.of());
        arden.registers();
        arden.reads(Map.of(
                DIALOGUE,
                "AGREED_AD_REFERENDUM",
                LINES,
                "PASSED_OVER",
                INCIDENTS,
                "DECLINED",
                GUARANTEES,
                "PASSED_OVER"));
    }

    private void aWordIsConfirmedAndTheDialogueStarts() {
        arden.leavesUnanswered();
        arden.waitsOn(DIALOGUE, 20);
        arden.decidesNext(INCIDENTS, "SHELVED");
        calendar.daysPass(5);
        arden.reportsWhatWasSaid(DIALOGUE, "We agree to the dialogue.");
        arden.registers();
        arden.confirms();
        arden.reads(Map.of(DIALOGUE, "AGREED"));
        arden.leavesUnanswered();
        arden.decidesNext(DIALOGUE, "SETTLED");

        arden.opensInstrument("Joint statement on a dialogue", DIALOGUE);
        arden.settlesPoliticalText("The Parties shall hold regular talks.");
        arden.declaresOperational();
        assertThat(arden.board().text()).contains("perational since");
        assertThat(arden.ledger(DIALOGUE).text()).contains("Operational start").doesNotContain("atified");
    }

    private void silenceOnTwoPointsIsRemindedOnce() {
        calendar.daysPass(70);
        arden.awaitsTasks(2, "desk", "silence");
        assertThat(arden.openTaskOn("desk", LINES, "silence").text()).contains("no answer for 75 days");

        arden.reportsWhatWasSaid(GUARANTEES, "It is with the lawyers.");
        arden.registers();
        arden.reads(Map.of(GUARANTEES, "NO_POSITION_YET"));
        assertThat(arden.tasks("desk", "silence"))
                .as("the answer ended one of the two")
                .isEqualTo(1);
        arden.waitsOn(GUARANTEES, 3);
        arden.leavesUnanswered();
        arden.confirms();
        calendar.daysPass(5);
        arden.awaitsTasks(2, "desk", "silence");

        arden.decidesOnSilence(LINES, "REMIND", 30);
        assertThat(arden.tasks("desk", "silence")).as("one decision for both").isZero();
        arden.sends("Arden recalls two of its points.", Map.of());
        brenn.registers();
        brenn.reads(Map.of(LINES, "REMINDER", GUARANTEES, "REMINDER"));
        brenn.leavesUnanswered();
    }

    private void aPointIsWithdrawnAndADeclinedOneComesBackInABundle() {
        arden.reconsiders(GUARANTEES, "It goes better with the agreement");
        arden.decidesNext(GUARANTEES, "WITHDRAWN");

        arden.reportsWhatWasSaid(INCIDENTS, "We might look at an agreement after all.");
        arden.registers();
        arden.reads(Map.of(INCIDENTS, "AGREED_IN_PRINCIPLE"));
        arden.confirms();
        arden.takesUpLateAnswer(INCIDENTS, "PUT_AGAIN");
        arden.drafts(
                "Arden proposes an agreement.", Map.of(INCIDENTS, "Each Party shall prevent incidents in networks."));
        arden.recallsPaperInReview("It shall go with the guarantees");
        arden.dropsRecalledPaper();
        arden.putsForward("One bundle", calendar.today().plusDays(60), INCIDENTS, GUARANTEES);
        arden.sends(
                "Arden proposes an agreement, with guarantees.",
                Map.of(
                        INCIDENTS, "Each Party shall prevent incidents in networks.",
                        GUARANTEES, "The Parties undertake to refrain from interfering."));
    }

    private void brennPutsACounterTextAndArdenAgrees() {
        brenn.registers();
        brenn.reads(Map.of(INCIDENTS, "PUT_TO_US", GUARANTEES, "PUT_TO_US"));
        brenn.replies(Map.of(INCIDENTS, "COUNTER_TEXT"));
        brenn.sends(
                "Brenn puts a text of its own.", Map.of(INCIDENTS, "Each Party shall strive to prevent incidents."));

        arden.registers();
        arden.reads(Map.of(INCIDENTS, "COUNTER_TEXT", GUARANTEES, "PASSED_OVER"));
        arden.replies(Map.of(INCIDENTS, "ACCEPT"));
        arden.filesInstructionsToConclude();
        arden.drafts("Arden agrees to the text of Brenn.");
        arden.everyAgencyClears();
        arden.approvesConcluding();
        arden.decidesNext(INCIDENTS, "SETTLED");

        brenn.registers();
        brenn.reads(Map.of(INCIDENTS, "AGREED"));
        brenn.decidesNext(INCIDENTS, "SETTLED");
        brenn.leavesUnanswered();
    }

    private void theAgreementEntersIntoForce() {
        var words = "Each Party shall strive to prevent incidents.";
        for (var desk : List.of(arden, brenn)) {
            desk.opensInstrument("Agreement on preventing incidents in networks", INCIDENTS);
            desk.settlesText("AFTER_LAST_NOTIFICATION", words);
            desk.putsHands("Initial");
            desk.putsHands("Sign");
        }
        arden.walksDomesticTrack("decree", "bill", "lower chamber", "upper chamber", "Sign law");
        arden.notifiesByNote();
        brenn.registers();
        brenn.reads(Map.of(INCIDENTS, "PROCEDURES_COMPLETE"));
        brenn.leavesUnanswered();
        calendar.daysPass(31);
        assertThat(arden.board().text())
                .as("one side alone brings nothing into force")
                .doesNotContain("In force since");

        brenn.walksDomesticTrack("circular", "Transmit", "committee", "consent", "Sign instrument");
        brenn.notifiesByNote();
        arden.registers();
        arden.reads(Map.of(INCIDENTS, "PROCEDURES_COMPLETE"));
        arden.leavesUnanswered();
        assertThat(arden.board().text()).contains("Next legal dates", "in 30 days", "enters into force by its clause");
        calendar.daysPass(31);
        arden.awaitsWords("/negotiations/" + arden.negotiation(), "In force since");
        brenn.awaitsWords("/negotiations/" + brenn.negotiation(), "In force since");
    }

    private void theLedgerTellsIt() {
        var text = arden.ledger(INCIDENTS).text();
        assertThat(text)
                .contains(
                        "Declined",
                        "One bundle",
                        "Counter-text",
                        "ntered into force",
                        "xa.desk",
                        "xa.head",
                        "xa.treaty");
        assertThat(text.indexOf("Submission 1")).isLessThan(text.indexOf("Submission 2"));
    }
}
