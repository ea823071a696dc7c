package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaperCourseTests {
    private final Rehearsal talks = Rehearsal.ofArden();

    @BeforeEach
    void aPaperIsOpened() {
        talks.start("paper", Map.of("paperId", "w1"));
    }

    @Test
    void aPaperIsDraftedClearedApprovedAndSent() {
        assertThat(talks.offeredTo("Task_Draft")).containsExactly("xa.desk");
        talks.complete("Task_Draft");
        assertThat(talks.offeredTo("Task_Approve")).containsExactly("xa.head");
        talks.complete("Task_Approve", "approved", "yes");
        assertThat(talks.services.done).endsWith("send w1");
        assertThat(talks.ends()).containsEntry("EndEvent_PaperSent", 1L);
        assertThat(talks.isOver()).isTrue();
    }

    @Test
    void aPaperThatIsNotApprovedGoesBackToItsDraft() {
        talks.complete("Task_Draft").complete("Task_Approve", "approved", "no");
        assertThat(talks.openTasks()).containsExactly("Task_Draft");
        talks.paperLeaves();
        assertThat(talks.isOver()).isTrue();
    }

    @Test
    void aPaperThatIsNotClearedGoesBackToItsDraft() {
        talks.services.reviews.outcome = "dissent";
        talks.complete("Task_Draft").complete("Task_SettleImpasse", "impasse", "redraft");
        assertThat(talks.openTasks()).containsExactly("Task_Draft");
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_ToBeRedrafted");
    }

    @Test
    void aPaperMayGoByTheMission() {
        talks.services.papers.channel = "mission";
        talks.paperLeaves();
        assertThat(talks.offeredTo("Task_HandOver")).containsExactly("xa.mission");
        assertThat(talks.services.done).doesNotContain("send w1");
        talks.complete("Task_HandOver");
        assertThat(talks.ends()).containsEntry("EndEvent_PaperSent", 1L);
    }

    @Test
    void atTheTableItLeavesWithoutReviewAndIsReportedAfterwards() {
        talks.services.papers.atTheTable = true;
        talks.complete("Task_Draft");
        assertThat(talks.openTasks()).containsExactly("Task_Approve");
        assertThat(talks.services.done).isEmpty();
        talks.complete("Task_Approve", "approved", "yes");
        assertThat(talks.services.done).containsExactly("send w1");
        assertThat(talks.task("Task_ReportToAgencies").getDueDate()).isEqualTo(StandIns.TOMORROW);
        talks.complete("Task_ReportToAgencies");
        assertThat(talks.isOver()).isTrue();
    }

    @Nested
    class Recalled {
        @Test
        void whileAgenciesSitOnItTheirTasksAreTakenAway() {
            talks.services.reviews.asked.addAll(List.of("legal", "cert"));
            talks.complete("Task_Draft");
            assertThat(talks.openTasks()).containsExactly("Task_GivePosition", "Task_GivePosition");
            talks.wake("PaperRecalled w1");
            assertThat(talks.openTasks()).containsExactly("Task_DecideRecalled");
        }

        @Test
        void itIsDraftedAnew() {
            talks.complete("Task_Draft")
                    .wake("PaperRecalled w1")
                    .complete("Task_DecideRecalled", "recalled", "redraft")
                    .paperLeaves();
            assertThat(talks.ends()).containsEntry("EndEvent_PaperSent", 1L);
        }

        @Test
        void itIsDropped() {
            talks.wake("PaperRecalled w1").complete("Task_DecideRecalled", "recalled", "drop");
            assertThat(talks.ends()).containsOnlyKeys("EndEvent_PaperDropped");
            assertThat(talks.isOver()).isTrue();
        }

        @Test
        void onceItIsApprovedNobodyCanRecallIt() {
            talks.services.papers.channel = "mission";
            talks.paperLeaves();
            assertThat(talks.hears("PaperRecalled w1")).isFalse();
        }
    }
}
