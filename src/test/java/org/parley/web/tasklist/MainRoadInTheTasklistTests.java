package org.parley.web.tasklist;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
 * force. Each person but Brenn's agencies does a kind of task in the Tasklist the first time, and later on Parley's own page for the same form;
 * Parley's pages are opened too for what no task asks for (talks, points, a report, an instrument). Pictures go to {@code target/screenshots}.
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

    private static final Set<String> AGENCIES = Set.of("legal", "comms", "cert", "defence", "council");

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
        arden = new TasklistDesk("xa", Points.TALKS, Points.TITLES, browser, calendar, Set.of());
        brenn = new TasklistDesk("xb", Points.TALKS, Points.TITLES, browser, calendar, AGENCIES);
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
        var proposing = new ProposingScenes(arden, calendar);
        proposing.ardenOpensTalksOnFourPoints();
        proposing.theListsOfEachOfficeAreThere();
        proposing.ardenDrafts();
        proposing.theAgenciesSpeak();
        proposing.theDraftGoesBackAndComesAgain();
        proposing.ardenApproves();
        var answering = new AnsweringScenes(arden, brenn, calendar);
        answering.brennReadsAndAnswersTwoOfFour();
        answering.theDialogueStarts();
        answering.silenceOnTwoPointsIsRemindedOnce();
        answering.anAnswerComesWhileSilenceIsWeighed();
        answering.theDeclinedPointComesBackInABundle();
        var concluding = new ConcludingScenes(arden, brenn, calendar);
        concluding.brennPutsACounterTextAndArdenAgrees();
        concluding.theAgreementIsSignedAtBothDesks();
        concluding.theAgreementEntersIntoForce();
        concluding.theLedgerTellsIt();
        nothingBrokeInAnyBrowser();
        walked = true;
    }

    private Stream<Negotiator> everybody() {
        return Stream.of(arden, brenn).flatMap(desk -> desk.people().stream());
    }

    /** The browser itself tells of each refusal, and of a task that is gone from the Tasklist left open beside; of nothing else. */
    private void nothingBrokeInAnyBrowser() {
        everybody().forEach(person -> Assertions.assertThat(person.browser().complaints())
                .as(person.toString())
                .allMatch(complaint ->
                        complaint.contains("status of 4") && complaint.matches("(?s).*/(tasks?|communications)/.*")));
    }
}
