package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalCourseTests {
    private final Rehearsal talks = Rehearsal.ofArden();

    @Test
    void aPaperThatIsDroppedPutsNothing() {
        talks.start("proposal", Map.of("proposalId", "p1", "paperId", "w1"))
                .wake("PaperRecalled w1")
                .complete("Task_DecideRecalled", "recalled", "drop");
        assertThat(talks.ends()).containsOnly(entry("EndEvent_PaperDropped", 1L), entry("EndEvent_NotPut", 1L));
        assertThat(talks.isOver()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "settled, EndEvent_Settled",
        "resubmit, EndEvent_ToBeResubmitted",
        "shelved, EndEvent_Shelved",
        "withdrawn, EndEvent_Withdrawn"
    })
    void anAnsweredPointLeavesAsItWasDecided(String decision, String end) {
        talks.proposalPut("s1").wake("Answered s1").complete("Task_DecideNextStep", "nextStep", decision);
        assertThat(talks.ends()).containsEntry(end, 1L).containsEntry("EndEvent_EveryPointDecided", 1L);
        assertThat(talks.isOver()).isTrue();
    }

    @Test
    void aPartialAnswerWakesOnlyThePointsItSpeaksTo() {
        talks.proposalPut("s1", "s2", "s3", "s4").wake("Answered s1").wake("Answered s3");
        assertThat(talks.openTasks()).containsExactly("Task_DecideNextStep", "Task_DecideNextStep");

        talks.completeFor("s1", "Task_DecideNextStep", "nextStep", "settled");
        talks.completeFor("s3", "Task_DecideNextStep", "nextStep", "resubmit");
        assertThat(talks.ends()).containsEntry("EndEvent_Settled", 1L).containsEntry("EndEvent_ToBeResubmitted", 1L);
        assertThat(talks.hears("Answered s2") && talks.hears("Answered s4")).isTrue();
        assertThat(talks.hears("Answered s1") || talks.hears("Answered s3")).isFalse();
        assertThat(talks.isOver()).isFalse();
    }

    @Test
    void theProposalEndsWithItsLastPoint() {
        talks.proposalPut("s1", "s2").wake("Answered s2").complete("Task_DecideNextStep", "nextStep", "settled");
        assertThat(talks.isOver()).isFalse();
        talks.wake("Answered s1").complete("Task_DecideNextStep", "nextStep", "shelved");
        assertThat(talks.isOver()).isTrue();
    }

    @Test
    void anAnswerThatCameBeforeThePaperLeftIsDecidedAtOnce() {
        talks.services.submissions.answered.add("s2");
        talks.proposalPut("s1", "s2");
        assertThat(talks.openTasks()).containsExactly("Task_DecideNextStep");
        assertThat(talks.hears("Answered s1")).isTrue();
    }

    @Test
    void waitingOnListensAgain() {
        talks.proposalPut("s1").wake("Answered s1").complete("Task_DecideNextStep", "nextStep", "wait");
        assertThat(talks.openTasks()).isEmpty();
        assertThat(talks.hears("Answered s1")).isTrue();
    }

    @Test
    void anAnswerThatComesWhileSomebodyDecidesOnTheLastOneIsFoundByTheGateway() {
        talks.proposalPut("s1").wake("Answered s1");
        talks.services.submissions.answered.add("s1");
        talks.complete("Task_DecideNextStep", "nextStep", "wait");
        assertThat(talks.openTasks()).containsExactly("Task_DecideNextStep");
    }

    @Test
    void silencePastTheDayAsksAPersonAndDecidesNothing() {
        talks.proposalPut("s1").dayComes("CatchEvent_NoAnswerAsOf");
        assertThat(talks.openTasks()).containsExactly("Task_NoAnswerYet");
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_Approved", "EndEvent_Cleared", "EndEvent_PaperSent");
    }

    @Test
    void aReminderIsAskedForAndThePointListensAtOnce() {
        talks.proposalPut("s1", "s2").dayComes("CatchEvent_NoAnswerAsOf");
        talks.completeFor("s1", "Task_NoAnswerYet", "onSilence", "remind");
        talks.completeFor("s2", "Task_NoAnswerYet", "onSilence", "remind");
        assertThat(talks.services.done).contains("remind s1", "remind s2");
        assertThat(talks.hears("Answered s1") && talks.hears("Answered s2")).isTrue();
    }

    @Test
    void aLateAnswerIsHeardAfterWaitingOn() {
        talks.proposalPut("s1")
                .dayComes("CatchEvent_NoAnswerAsOf")
                .complete("Task_NoAnswerYet", "onSilence", "wait")
                .wake("Answered s1")
                .complete("Task_DecideNextStep", "nextStep", "settled");
        assertThat(talks.ends()).containsEntry("EndEvent_Settled", 1L);
    }

    @Test
    void theNextStepMayBeTakenWithoutAnAnswer() {
        talks.proposalPut("s1")
                .dayComes("CatchEvent_NoAnswerAsOf")
                .complete("Task_NoAnswerYet", "onSilence", "next")
                .complete("Task_DecideNextStep", "nextStep", "shelved");
        assertThat(talks.ends()).containsEntry("EndEvent_Shelved", 1L);
    }

    @Test
    void anAnswerThatComesWhileNoAnswerYetIsOpenTakesItsPlace() {
        talks.proposalPut("s1").dayComes("CatchEvent_NoAnswerAsOf").wake("Answered s1");
        assertThat(talks.openTasks()).containsExactly("Task_DecideNextStep");
    }

    @Test
    void weMayChangeOurMindWhileThePointIsWithThem() {
        talks.proposalPut("s1", "s2").wake("Reconsidered s2").complete("Task_DecideNextStep", "nextStep", "withdrawn");
        assertThat(talks.ends()).containsEntry("EndEvent_Withdrawn", 1L);
        assertThat(talks.hears("Reconsidered s1")).isTrue();
    }
}
