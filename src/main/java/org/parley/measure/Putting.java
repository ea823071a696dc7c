package org.parley.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One putting of one measure to the other side, and what became of it.
 *
 * @param generation 1 for the first putting of this measure, 2 for the next, whoever put it
 * @param kind proposed, resubmitted or counter-proposed
 * @param receivedOn the day of proved receipt, where known
 * @param together the other measures that the same act put: the bundle
 * @param predecessor the act that put this measure before; its past stays its own
 * @param reminders the acts that recalled it
 * @param answers what was answered to it, in order; more than one is possible, and a later one stands
 */
public record Putting(
        ActId act,
        Author by,
        ActKind kind,
        int generation,
        ActDate on,
        @Nullable LocalDate receivedOn,
        List<MeasureId> together,
        @Nullable ActId predecessor,
        List<ActId> reminders,
        List<Answer> answers,
        State state) {
    public Putting {
        together = List.copyOf(together);
        reminders = List.copyOf(reminders);
        answers = List.copyOf(answers);
    }

    /** What became of it. */
    public enum State {
        OPEN,
        ANSWERED,
        /** Put again before any answer came; the days unanswered go on. */
        PUT_AGAIN,
        WITHDRAWN
    }

    /** An answer as folded: its kind is our reading where words of theirs needed one. */
    public record Answer(ActId act, ActKind kind, @Nullable Outcome reading, ActDate on) {}

    /** Whether it was turned down by an act with legal or diplomatic form. */
    public boolean declined() {
        return answers.stream().anyMatch(answer -> answer.kind() == ActKind.REJECTED);
    }
}
