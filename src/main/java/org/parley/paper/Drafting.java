package org.parley.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.TextStatus;
import org.parley.shared.Marking;

/**
 * A draft as its drafter hands it in, with its words; see {@link Draft} for what each part is.
 *
 * @param paragraphs the paragraphs of the instructions within which the paper lies
 * @param departure what goes beyond them
 * @param annexes files that the desk keeps and that leave with it
 */
public record Drafting(
        PaperForm form,
        Channel channel,
        @Nullable Level level,
        Marking marking,
        Marking leavesAs,
        boolean atTheTable,
        String coveringText,
        List<Point> points,
        String paragraphs,
        @Nullable String departure,
        List<Annex> annexes) {
    public Drafting {
        points = List.copyOf(points);
        annexes = List.copyOf(annexes);
    }

    public Drafting(
            PaperForm form,
            Channel channel,
            @Nullable Level level,
            Marking marking,
            Marking leavesAs,
            boolean atTheTable,
            String coveringText,
            List<Point> points,
            String paragraphs,
            @Nullable String departure) {
        this(
                form,
                channel,
                level,
                marking,
                leavesAs,
                atTheTable,
                coveringText,
                points,
                paragraphs,
                departure,
                List.of());
    }

    /** What it says on one measure. */
    public record Point(MeasureId measure, ActKind act, List<Text> texts, @Nullable String outwardWording) {
        public Point {
            texts = List.copyOf(texts);
        }
    }

    /** The words in one language. */
    public record Text(String language, TextStatus status, String words) {}
}
