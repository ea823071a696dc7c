package org.parley.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;

/**
 * What a draft says on one measure.
 *
 * @param act what we do by sending it; recorded for our side, never crosses as such
 * @param outwardWording cleared words on the point beside its texts; may give no reason
 * @param wordsHash of a point whose words are gone from here, as positions name it; null while they stand
 */
public record PaperPoint(
        MeasureId measure,
        ActKind act,
        List<PaperText> texts,
        @Nullable String outwardWording,
        @Nullable String wordsHash) {
    public PaperPoint {
        texts = texts.stream().sorted(Comparator.comparing(PaperText::language)).toList();
        if (texts.stream().map(PaperText::language).distinct().count() < texts.size())
            throw new IllegalArgumentException("A point has one text in each language");
    }

    public PaperPoint(MeasureId measure, ActKind act, List<PaperText> texts, @Nullable String outwardWording) {
        this(measure, act, texts, outwardWording, null);
    }

    /** The same with one more text. */
    PaperPoint with(PaperText text) {
        return new PaperPoint(
                measure, act, Stream.concat(texts.stream(), Stream.of(text)).toList(), outwardWording, wordsHash);
    }

    public Optional<PaperText> text(String language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }

    /** Changes when any word of the point changes in any language, or what we do by saying it. */
    public String hash() {
        if (wordsHash != null) return wordsHash;
        var all = Fingerprint.start().with(measure.value()).with(act.word()).with(outwardWording);
        for (var text : texts)
            all.with(text.language())
                    .with(text.status().name())
                    .with(text.hash().value());
        return all.hex();
    }
}
