package org.parley.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.measure.SubmissionId;

/**
 * What the desk decided to do about a communication of theirs.
 *
 * @param points what we answer, point by point
 * @param takenUp what becomes of points that nobody waited for any more
 * @param decidedBy the office that decided to leave it unanswered, where nothing is answered
 * @param until the day on which leaving it unanswered is looked at again
 */
public record ReplyDecision(
        List<OnPoint> points,
        List<TakenUp> takenUp,
        @Nullable String decidedBy,
        @Nullable LocalDate until,
        String inwardReason) {
    public ReplyDecision {
        points = List.copyOf(points);
        takenUp = List.copyOf(takenUp);
    }

    /** What we answer on one point. */
    public record OnPoint(MeasureId measure, Say say) {}

    /** What becomes of a point that nobody waited for any more. */
    public record TakenUp(SubmissionId submission, How how) {}

    /** How a point that nobody waited for is taken up. */
    public enum How {
        LEAVE("leave it as it was decided"),
        PUT_AGAIN("put it again in a linked proposal"),
        SETTLE("settled by their act alone");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The road behind the decision: {@code paper}, {@code counter} or {@code none}; a reply carries its paper's id. */
    public record Road(String reply, @Nullable String paperId) {}

    List<OnPoint> saying(Say say) {
        return points.stream().filter(point -> point.say() == say).toList();
    }

    boolean takesUp() {
        return takenUp.stream().anyMatch(one -> one.how() != How.LEAVE);
    }
}
