package org.parley.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.TextStatus;

/**
 * A paper as one agency is shown it: in full where it has not spoken, only what changed where it has.
 *
 * @param cleared the draft on which it spoke last; null at its first look
 */
public record ToClear(
        PaperId paper,
        String number,
        int draft,
        String agency,
        String name,
        boolean fromLetter,
        LocalDate dueOn,
        Asked.Mode mode,
        @Nullable Integer cleared,
        List<Part> parts) {
    public ToClear {
        parts = List.copyOf(parts);
    }

    /** The parts that the agency must take a position on. */
    public List<Part> open() {
        return parts.stream().filter(Part::mustLook).toList();
    }

    /** The parts on which its position stands. */
    public List<Part> standing() {
        return parts.stream().filter(part -> !part.mustLook()).toList();
    }

    /**
     * A point, or the letter itself.
     *
     * @param measure null for the letter itself
     * @param said what the agency said last, on whatever words
     * @param changed whether its words are other than those it spoke on
     */
    public record Part(
            @Nullable MeasureId measure,
            String number,
            String title,
            @Nullable ActKind act,
            boolean mustLook,
            boolean changed,
            @Nullable Position said,
            @Nullable String askedFor,
            @Nullable Redline wording,
            List<Text> texts) {
        public Part {
            texts = List.copyOf(texts);
        }
    }

    /** One language: against the words that the agency saw, else against the last the other side had. */
    public record Text(String language, TextStatus status, Redline redline) {}
}
