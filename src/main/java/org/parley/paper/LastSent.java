package org.parley.paper;

import java.util.Optional;
import org.parley.measure.MeasureId;
import org.parley.measure.Texts;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** The last words that the other side had from us on a point, in each language. */
@Component
class LastSent {
    private final PaperStore store;
    private final Texts texts;

    LastSent(PaperStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** The text of our last paper that left with one in that language. */
    Optional<String> words(PartyCode party, MeasureId measure, String language) {
        return store.sentOn(party, measure).stream()
                .flatMap(paper -> sent(paper).point(measure).stream())
                .flatMap(point -> point.text(language).stream())
                .findFirst()
                .map(text -> texts.words(party, text.hash()));
    }

    private static Draft sent(Paper paper) {
        return paper.approval().map(approval -> paper.draft(approval.draft())).orElseGet(paper::draft);
    }
}
