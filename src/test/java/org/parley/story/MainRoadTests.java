package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        DeskCalendar clock() {
            return new DeskCalendar();
        }
    }

    @Autowired
    private DeskCalendar calendar;

    @LocalServerPort
    private int port;

    private Desk arden = null;
    private Desk brenn = null;

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

    @Test
    void fourPointsGoToForceAndEveryRefusalIsKept() {
        arden.opensTalksOn("Information networks");
        assertThat(arden.negotiation()).isNotEmpty();
    }
}
