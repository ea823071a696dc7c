package org.parley.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.shared.Marking;

/**
 * One draft of a paper; never changed, only followed by another one.
 *
 * @param drafter the sign-in name of whoever put it forward
 * @param marking how closely we hold our copy and all that was said about it
 * @param leavesAs the marking on the page that the other side gets; never above ours
 * @param atTheTable given in the talks themselves, without asking the agencies first
 * @param mandate under which instructions it was written
 * @param annexes the files that leave with the letter, and are cleared with it
 * @param letterHash of a letter whose words are gone from here, as positions and approvals name it; null while they stand
 */
public record Draft(
        int number,
        String drafter,
        Instant at,
        PaperForm form,
        Channel channel,
        @Nullable Level level,
        Marking marking,
        Marking leavesAs,
        boolean atTheTable,
        String coveringText,
        List<PaperPoint> points,
        Mandate mandate,
        List<Annex> annexes,
        @Nullable String letterHash) {
    public Draft {
        points = List.copyOf(points);
        annexes = List.copyOf(annexes);
    }

    public Draft(
            int number,
            String drafter,
            Instant at,
            PaperForm form,
            Channel channel,
            @Nullable Level level,
            Marking marking,
            Marking leavesAs,
            boolean atTheTable,
            String coveringText,
            List<PaperPoint> points,
            Mandate mandate) {
        this(
                number,
                drafter,
                at,
                form,
                channel,
                level,
                marking,
                leavesAs,
                atTheTable,
                coveringText,
                points,
                mandate,
                List.of(),
                null);
    }

    /**
     * What the drafter says about the instructions.
     *
     * @param version the instructions in force when it was drafted; null where the negotiation had none
     * @param paragraphs the paragraphs within which the paper lies
     * @param departure what goes beyond them; such a draft waits for newer instructions
     */
    public record Mandate(@Nullable Integer version, String paragraphs, @Nullable String departure) {
        public static final Mandate NONE = new Mandate(null, "", null);
    }

    public Optional<PaperPoint> point(MeasureId measure) {
        return points.stream().filter(point -> point.measure().equals(measure)).findFirst();
    }

    String coveringHash() {
        if (letterHash != null) return letterHash;
        var letter = Fingerprint.start().with(coveringText);
        for (var annex : annexes) letter.with(annex.name()).with(annex.sha256());
        return letter.hex();
    }

    /** Binds every word in every language, and the form in which they leave. */
    public String hash() {
        var all = Fingerprint.start()
                .with(form.word())
                .with(leavesAs.name())
                .with(level == null ? null : level.word())
                .with(coveringHash());
        for (var point : points) all.with(point.hash());
        return all.hex();
    }

    /** The parts on which an agency takes a position, with the hash of their words: the letter itself, then its points. */
    public List<Part> parts() {
        var letter = Stream.of(new Part(null, coveringHash()));
        return Stream.concat(letter, points.stream().map(point -> new Part(point.measure(), point.hash())))
                .toList();
    }

    /** A part of a draft: one point, or the letter itself where no measure is named. */
    public record Part(@Nullable MeasureId measure, String hash) {}
}
