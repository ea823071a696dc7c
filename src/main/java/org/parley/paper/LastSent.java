package org.parley.paper;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.measure.MeasureId;
import org.parley.measure.Texts;
import org.springframework.stereotype.Component;

/** The last words that the other side had from us on the points of a paper, before that paper left. */
@Component
public class LastSent {
    private final PaperStore store;
    private final Texts texts;

    LastSent(PaperStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** The text of our last paper that left with one in that language. */
    public Optional<String> words(Paper paper, MeasureId measure, String language) {
        return Optional.ofNullable(all(paper, measure).get(language))
                .map(text -> texts.words(paper.party(), text.hash()));
    }

    /** The texts on a point that they had last, by language. */
    public Map<String, PaperText> all(Paper paper, MeasureId measure) {
        var all = new TreeMap<String, PaperText>();
        for (var earlier : before(paper, measure))
            sent(earlier).point(measure).ifPresent(point -> point.texts()
                    .forEach(text -> all.putIfAbsent(text.language(), text)));
        return all;
    }

    /** The letter in which they last heard from us on one of the points of the paper. */
    public Optional<String> letter(Paper paper) {
        return paper.measures().stream()
                .flatMap(measure -> before(paper, measure).stream().limit(1))
                .max(Comparator.comparing(
                        earlier -> earlier.approval().map(Approval::at).orElse(Instant.EPOCH)))
                .map(earlier -> sent(earlier).coveringText());
    }

    /** What stood beside the texts of a point in our last paper on it; empty words where nothing did. */
    public Optional<String> wording(Paper paper, MeasureId measure) {
        return before(paper, measure).stream().findFirst().map(earlier -> sent(earlier)
                .point(measure)
                .map(point -> Outgoing.wording(earlier.actOf(point), point.outwardWording()))
                .orElse(""));
    }

    /** The papers on a point that left before this one, the latest first. */
    private List<Paper> before(Paper paper, MeasureId measure) {
        var sent = store.sentOn(paper.party(), measure);
        int own = sent.stream().map(Paper::id).toList().indexOf(paper.id());
        return sent.subList(own + 1, sent.size());
    }

    private static Draft sent(Paper paper) {
        return paper.approval().map(approval -> paper.draft(approval.draft())).orElseGet(paper::draft);
    }
}
