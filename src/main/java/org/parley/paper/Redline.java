package org.parley.paper;

import java.util.List;
import org.parley.shared.Gap;

/**
 * What changed between two wordings, word by word; brackets and their attribution are kept together. Its segments in order,
 * without the added ones, are the wording before; without the struck ones, the wording after.
 *
 * @param coarse whether the texts were so large or so different that whole paragraphs were compared
 */
public record Redline(List<Segment> segments, boolean coarse) {
    public Redline {
        segments = List.copyOf(segments);
    }

    /** A run of words with one fate. */
    public record Segment(Kind kind, String text) {}

    /** What became of words. */
    public enum Kind {
        SAME,
        ADDED,
        STRUCK
    }

    /** Words that were destroyed are compared with nothing: their gap stands as it is. */
    public static Redline between(String before, String after) {
        if (Gap.in(before).isPresent() || Gap.in(after).isPresent()) return clean(after);
        return RedlineMaker.between(before, after);
    }

    /** A wording that nothing is compared with. */
    public static Redline clean(String words) {
        return new Redline(words.isEmpty() ? List.of() : List.of(new Segment(Kind.SAME, words)), false);
    }

    public boolean changes() {
        return segments.stream().anyMatch(segment -> segment.kind() != Kind.SAME);
    }

    /** How many words were added. */
    public int added() {
        return count(Kind.ADDED);
    }

    /** How many words were struck. */
    public int struck() {
        return count(Kind.STRUCK);
    }

    public String before() {
        return without(Kind.ADDED);
    }

    public String after() {
        return without(Kind.STRUCK);
    }

    private String without(Kind kind) {
        var words = new StringBuilder();
        for (var segment : segments) if (segment.kind() != kind) words.append(segment.text());
        return words.toString();
    }

    private int count(Kind kind) {
        int words = 0;
        for (var segment : segments)
            if (segment.kind() == kind && !segment.text().isBlank())
                words += segment.text().strip().split("\\s+").length;
        return words;
    }
}
