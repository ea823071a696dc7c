package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewCourseTests {
    private final Rehearsal talks = Rehearsal.ofArden();

    @BeforeEach
    void thoseConcernedAreAsked() {
        talks.services.reviews.asked.addAll(List.of("legal", "cert", "interior"));
        talks.services.reviews.outcome = "dissent";
        talks.start("interagency-review", Map.of("paperId", "w1"));
    }

    @Test
    void everyAgencyConcernedIsAskedAtOnce() {
        assertThat(talks.services.done)
                .containsExactly("open review of [legal, comms, cert, defence, interior, council]");
        assertThat(talks.openTasks()).hasSize(3).containsOnly("Task_GivePosition");
    }

    @Test
    void aPaperThatAllClearIsCleared() {
        allSpeak("cleared");
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_Cleared");
        assertThat(talks.isOver()).isTrue();
    }

    @Test
    void dissentIsOverruledOnTheRecord() {
        allSpeak("dissent");
        talks.complete("Task_SettleImpasse", "impasse", "overruled");
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_Overruled");
    }

    @Test
    void dissentSendsTheDraftBack() {
        allSpeak("dissent");
        talks.complete("Task_SettleImpasse", "impasse", "redraft");
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_ToBeRedrafted");
    }

    @Test
    void theAgenciesThatMustLookAgainAreAskedAgain() {
        allSpeak("dissent");
        talks.services.reviews.asked.removeIf(agency -> !agency.equals("cert"));
        talks.complete("Task_SettleImpasse", "impasse", "ask-again");
        assertThat(talks.offeredTo("Task_GivePosition")).containsExactly("xa.agency.cert");
        talks.services.reviews.outcome = "cleared";
        talks.complete("Task_GivePosition");
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_Cleared");
    }

    @Test
    void silencePastTheLastDayIsSettledByAPerson() {
        talks.dayComes("BoundaryEvent_ReviewOver");
        assertThat(talks.openTasks()).containsExactly("Task_SettleImpasse");
    }

    @Test
    void whereNobodyMustLookAgainTheReviewIsOverAtOnce() {
        var again = Rehearsal.ofArden();
        again.start("interagency-review", Map.of("paperId", "w2"));
        assertThat(again.ends()).containsOnlyKeys("EndEvent_Cleared");
    }

    @Test
    void onceAllWhoMustSpeakHaveClearedNobodyIsWaitedForAnyMore() {
        talks.completeFirst("Task_GivePosition");
        assertThat(talks.openTasks()).hasSize(2);
        talks.services.reviews.outcome = "cleared";
        talks.completeFirst("Task_GivePosition");
        assertThat(talks.openTasks()).isEmpty();
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_Cleared");
    }

    private void allSpeak(String outcome) {
        talks.completeFirst("Task_GivePosition").completeFirst("Task_GivePosition");
        talks.services.reviews.outcome = outcome;
        talks.completeFirst("Task_GivePosition");
    }
}
