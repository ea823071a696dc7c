package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncomingCourseTests {
    private final Rehearsal talks = Rehearsal.ofArden();

    @Test
    void whatTheyWroteIsRegisteredAndAssessed() {
        received();
        assertThat(talks.offeredTo("Task_Register")).containsExactly("xa.registrar");
        talks.complete("Task_Register");
        assertThat(talks.openTasks()).containsExactly("Task_AssessPointByPoint");
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_TheirOwnWords");
    }

    @Test
    void onceRegisteredItGoesByItsNegotiation() {
        talks.arrives("c1").complete("Task_AssessPointByPoint").complete("Task_DecideReply", "reply", "none");
        assertThat(talks.ends()).containsEntry("EndEvent_LeftUnanswered", 1L);
    }

    @Test
    void whatWeRecordedForThemIsConfirmedByASecondPersonMeanwhile() {
        talks.services.communications.recordedByUs = true;
        talks.start("incoming", Map.of("communicationId", "c1")).complete("Task_Register");
        assertThat(talks.openTasks()).containsExactly("Task_AssessPointByPoint", "Task_Confirm");
        talks.complete("Task_Confirm");
        assertThat(talks.ends()).containsOnlyKeys("EndEvent_RecordConfirmed");
        assertThat(talks.openTasks()).containsExactly("Task_AssessPointByPoint");
    }

    @Nested
    class OnceAssessed {
        @Test
        void itIsAnsweredByAPaper() {
            assessed()
                    .complete("Task_DecideReply", Map.of("reply", "paper", "paperId", "w9"))
                    .paperLeaves();
            assertThat(talks.services.done).endsWith("send w9");
            assertThat(talks.ends()).containsEntry("EndEvent_Replied", 1L);
            assertThat(talks.isOver()).isTrue();
        }

        @Test
        void aReplyThatIsDroppedIsDecidedAnew() {
            assessed()
                    .complete("Task_DecideReply", Map.of("reply", "paper", "paperId", "w9"))
                    .wake("PaperRecalled w9")
                    .complete("Task_DecideRecalled", "recalled", "drop");
            assertThat(talks.openTasks()).containsExactly("Task_DecideReply");
        }

        @Test
        void aCounterTextGoesItsOwnWay() {
            assessed().complete("Task_DecideReply", "reply", "counter");
            assertThat(talks.ends()).containsEntry("EndEvent_CounterTextPut", 1L);
            assertThat(talks.isOver()).isTrue();
        }

        @Test
        void itIsLeftUnanswered() {
            assessed().complete("Task_DecideReply", "reply", "none");
            assertThat(talks.ends()).containsEntry("EndEvent_LeftUnanswered", 1L);
            assertThat(talks.isOver()).isTrue();
        }
    }

    private Rehearsal received() {
        return talks.startByMessage("CommunicationReceived", Map.of("communicationId", "c1"));
    }

    private Rehearsal assessed() {
        return received().complete("Task_Register").complete("Task_AssessPointByPoint");
    }
}
