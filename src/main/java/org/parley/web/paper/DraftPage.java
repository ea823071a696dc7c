package org.parley.web.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.Measure;
import org.parley.measure.TextStatus;
import org.parley.paper.Annex;
import org.parley.paper.Channel;
import org.parley.paper.Instructions;
import org.parley.paper.Level;
import org.parley.paper.PaperForm;
import org.parley.paper.Redline;
import org.parley.paper.Step;
import org.parley.shared.Marking;

/**
 * What the drafter finds: the words of the latest draft, or of the last paper that left, and what is asked of them.
 *
 * @param letter the letter against the last one they had on a point of the paper; null where there is nothing to compare
 * @param sentBack why it came back, where it did
 * @param instructions those in force
 */
record DraftPage(
        String number,
        String purpose,
        int next,
        PaperForm form,
        Channel channel,
        @Nullable Level level,
        Marking marking,
        Marking leavesAs,
        boolean atTheTable,
        String coveringText,
        List<Annex> annexes,
        @Nullable Redline letter,
        List<Point> points,
        String paragraphs,
        @Nullable String departure,
        @Nullable Step sentBack,
        @Nullable Instructions instructions) {

    /** One point with its texts, and what agencies ask for on it. */
    record Point(
            Measure measure,
            ActKind act,
            @Nullable String outwardWording,
            @Nullable Redline wording,
            List<Text> texts,
            List<Asked> asked) {}

    /**
     * One language; the last ones are empty, to be filled.
     *
     * @param redline against the last that the other side had from us; null where there is nothing to compare
     */
    record Text(String language, TextStatus status, String words, @Nullable Redline redline) {}

    /** What an agency asks for. */
    record Asked(String agency, String position, @Nullable String words, @Nullable String reason) {}
}
