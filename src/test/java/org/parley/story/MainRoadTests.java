package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.test.DeskCalendar;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Four points go between two desks, from the first draft to entry into force, and every refusal on the way is kept. */
@ExerciseTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=400"
        })
class MainRoadTests {
    @TestConfiguration
    static class Wall {
        @Bean
        @Primary
        DeskCalendar calendar() {
            return new DeskCalendar();
        }
    }

    @Autowired
    private DeskCalendar calendar;

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
}
