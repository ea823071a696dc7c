package org.parley.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a programme, or of a negotiation as a whole, as of a day. Formal answers and public remarks are counted
 * apart everywhere.
 *
 * @param answers by who answered and how, the most frequent first
 * @param remarks what was only remarked: never an answer
 * @param passedOver papers that hold no words on a point: no answer either
 */
public record Figures(
        List<Answer> answers,
        int remarks,
        int passedOver,
        List<Agency> agencies,
        List<Debt> owed,
        List<Stage> stages,
        List<Position> positions) {
    public Figures {
        answers = List.copyOf(answers);
        agencies = List.copyOf(agencies);
        owed = List.copyOf(owed);
        stages = List.copyOf(stages);
        positions = List.copyOf(positions);
    }

    /**
     * How often one side answered in one way.
     *
     * @param reasons why we read it so, at the depth of substance
     */
    public record Answer(String by, String kind, int times, List<String> points, List<String> reasons) {
        public Answer {
            points = List.copyOf(points);
            reasons = List.copyOf(reasons);
        }
    }

    /** What an agency said on papers, position by position. */
    public record Agency(String agency, int spoke, Map<String, Integer> positions, int dissents) {
        public Agency {
            positions = Map.copyOf(positions);
        }
    }

    /**
     * An answer that somebody owes.
     *
     * @param ours whether it is we who owe it
     * @param days null where receipt is not proved, and then no day counts
     */
    public record Debt(boolean ours, String point, @Nullable LocalDate since, @Nullable Long days, int reminders) {}

    /** The days that points spent in a stage. */
    public record Stage(String stage, Map<String, Long> daysByPoint, long total) {
        public Stage {
            daysByPoint = Map.copyOf(daysByPoint);
        }
    }

    /** A row of the position table; a cell is null where there is nothing yet. */
    public record Position(
            String measure,
            String number,
            String title,
            @Nullable Cell proposal,
            @Nullable Cell ours,
            @Nullable Cell theirs,
            @Nullable Cell compromise) {}

    /** @param words at the depth of substance */
    public record Cell(String what, @Nullable LocalDate on, @Nullable String words) {}
}
