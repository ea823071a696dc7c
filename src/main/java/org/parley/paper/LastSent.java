package org.parley.paper;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.measure.MeasureId;
import org.parley.measure.Texts;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** The last words that the other side had from us on a point, in each language. */
@Component
public class LastSent {
    private final PaperStore store;
    private final Texts texts;

    LastSent(PaperStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** The text of our last paper that left with one in that language. */
    public Optional<String> words(PartyCode party, MeasureId measure, String language) {
        return Optional.ofNullable(all(party, measure).get(language)).map(text -> texts.words(party, text.hash()));
    }

    /** The texts on a point that they had last, by language. */
    public Map<String, PaperText> all(PartyCode party, MeasureId measure) {
        var all = new TreeMap<String, PaperText>();
        for (var paper : store.sentOn(party, measure))
            sent(paper).point(measure).ifPresent(point -> point.texts()
                    .forEach(text -> all.putIfAbsent(text.language(), text)));
        return all;
    }

    private static Draft sent(Paper paper) {
        return paper.approval().map(approval -> paper.draft(approval.draft())).orElseGet(paper::draft);
    }
}
