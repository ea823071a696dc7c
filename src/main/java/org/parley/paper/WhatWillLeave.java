package org.parley.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.TextStatus;
import org.parley.shared.Marking;

/**
 * The page as the other side will get it, redlined against the last they had from us, and beside it what never crosses:
 * on which basis it leaves, who cleared which words, the dissent, the authority.
 *
 * @param page what they will get
 * @param basis on what it leaves, as far as it stands now; null while something is in the way
 * @param obstacle what is in the way, in a sentence; null where nothing is
 */
public record WhatWillLeave(
        PaperId paper,
        String number,
        PaperPurpose purpose,
        PaperState state,
        int draft,
        String draftHash,
        Page page,
        @Nullable Basis basis,
        @Nullable String obstacle,
        List<ClearanceLine> clearances,
        List<Dissent> dissent,
        Authority authority) {
    public WhatWillLeave {
        clearances = List.copyOf(clearances);
        dissent = List.copyOf(dissent);
    }

    /**
     * What crosses, and how.
     *
     * @param letter the covering text against the last letter they had on one of the points
     * @param ours the marking that stays on our copy
     * @param annexes the files that cross with it
     * @param lastPaper number of our last paper in this negotiation that left; null where none did
     */
    public record Page(
            PaperForm form,
            Channel channel,
            @Nullable Level level,
            Marking leavesAs,
            Marking ours,
            String coveringText,
            Redline letter,
            List<Point> points,
            List<Annex> annexes,
            @Nullable String lastPaper) {
        public Page {
            points = List.copyOf(points);
            annexes = List.copyOf(annexes);
        }

        /** How many words are added or struck, in the letter and in all languages together. */
        public int added() {
            return redlines().mapToInt(Redline::added).sum();
        }

        public int struck() {
            return redlines().mapToInt(Redline::struck).sum();
        }

        private Stream<Redline> redlines() {
            var ofPoints = points.stream()
                    .flatMap(point -> Stream.concat(
                            Stream.of(point.redline()), point.texts().stream().map(Text::redline)));
            return Stream.concat(Stream.of(letter), ofPoints);
        }
    }

    /**
     * A point as it leaves.
     *
     * @param act what sending does on it; for our eyes
     * @param wording words beside the texts, with the formula for an acceptance ad referendum
     * @param redline those words against the ones that stood there in our last paper on the point
     */
    public record Point(
            MeasureId measure,
            String number,
            String title,
            InstrumentKind kind,
            ActKind act,
            @Nullable String wording,
            Redline redline,
            List<Text> texts) {
        public Point {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A text in one language against the last they had.
     *
     * @param firstTime whether they never had a text on this point in this language from us
     */
    public record Text(String language, TextStatus status, String words, Redline redline, boolean firstTime) {}

    /**
     * Where one agency stands.
     *
     * @param onTheseWords whether it spoke on exactly the words that leave
     * @param letter number of the letter it was recorded from
     */
    public record ClearanceLine(
            String agency,
            String name,
            Review.Stand stand,
            Asked.Mode mode,
            List<PositionLine> positions,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String letter,
            boolean onTheseWords) {
        public ClearanceLine {
            positions = List.copyOf(positions);
        }
    }

    /** A position on one part: a point by its number, or the letter itself. */
    public record PositionLine(
            String part,
            Position position,
            @Nullable String wordsAskedFor,
            @Nullable InwardReason reason,
            boolean onTheseWords) {}

    /** Dissent that is kept, with the decision that overruled it, if one did. */
    public record Dissent(String agency, String name, String what, @Nullable Overruling overruling) {}

    /**
     * By what right it leaves.
     *
     * @param instructions the version in force; null where the negotiation has none
     */
    public record Authority(
            @Nullable Integer instructions,
            @Nullable LocalDate instructionsOf,
            String paragraphs,
            @Nullable String departure,
            boolean acceptsAnything,
            boolean mayConclude,
            String draftedBy,
            Instant draftedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {}
}
