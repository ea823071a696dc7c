package org.parley.paper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Measures;
import org.parley.measure.Texts;
import org.parley.party.Desks;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an agency what it is asked about: after a change only what changed since it spoke. */
@Service
public class Looking {
    private final Papers papers;
    private final LastSent lastSent;
    private final Measures measures;
    private final Texts texts;
    private final Desks desks;
    private final Clock clock;

    Looking(Papers papers, LastSent lastSent, Measures measures, Texts texts, Desks desks, Clock clock) {
        this.papers = papers;
        this.lastSent = lastSent;
        this.measures = measures;
        this.texts = texts;
        this.desks = desks;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ToClear of(PartyCode party, PaperId id, String agency) {
        var paper = papers.get(party, id);
        var today = Paper.dayOf(clock.instant());
        var review = paper.review(today);
        var asked = review.asked(agency);
        var known = desks.agency(party, agency);
        return new ToClear(
                id,
                paper.number(),
                review.draft().number(),
                agency,
                known.name(),
                !known.hasAccounts(),
                asked.map(Asked::dueOn).orElse(today),
                asked.map(Asked::mode).orElse(Asked.Mode.POSITION),
                paper.course().clearances().stream()
                        .filter(clearance -> clearance.agency().equals(agency))
                        .reduce((earlier, later) -> later)
                        .map(Clearance::draft)
                        .orElse(null),
                review.draft().parts().stream()
                        .map(part -> part(paper, review, agency, part))
                        .toList());
    }

    private ToClear.Part part(Paper paper, Review review, String agency, Draft.Part part) {
        var said = review.last(agency, part.measure());
        boolean mustLook = review.toLookAt(agency).contains(part);
        boolean changed =
                said.map(last -> !last.on().hash().equals(part.hash())).orElse(false);
        var seen = said.map(last -> paper.draft(last.clearance().draft()));
        var position = said.map(Review.Said::position).orElse(null);
        var askedFor = said.map(last -> last.on().position().wordsAskedFor()).orElse(null);
        if (part.measure() == null)
            return new ToClear.Part(
                    null,
                    "",
                    "The letter itself",
                    null,
                    mustLook,
                    changed,
                    position,
                    askedFor,
                    seen.map(draft -> Redline.between(
                                    draft.coveringText(), review.draft().coveringText()))
                            .orElseGet(() -> Redline.clean(review.draft().coveringText())),
                    List.of());
        var measure = measures.get(paper.party(), part.measure());
        var point = review.draft().point(part.measure()).orElseThrow();
        var before = seen.flatMap(draft -> draft.point(measure.id()));
        return new ToClear.Part(
                measure.id(),
                measure.number(),
                measure.title(),
                point.act(),
                mustLook,
                changed,
                position,
                askedFor,
                wording(before, point.outwardWording()),
                point.texts().stream()
                        .map(text -> text(paper, point, text, before))
                        .toList());
    }

    private static @Nullable Redline wording(Optional<PaperPoint> before, @Nullable String now) {
        var then = before.map(PaperPoint::outwardWording).orElse(null);
        if (then == null && now == null) return null;
        if (before.isEmpty()) return Redline.clean(now == null ? "" : now);
        return Redline.between(then == null ? "" : then, now == null ? "" : now);
    }

    private ToClear.Text text(Paper paper, PaperPoint point, PaperText text, Optional<PaperPoint> before) {
        var words = texts.words(paper.party(), text.hash());
        var then = before.flatMap(seen -> seen.text(text.language()))
                .map(seen -> texts.words(paper.party(), seen.hash()))
                .or(() -> lastSent.words(paper, point.measure(), text.language()));
        return new ToClear.Text(
                text.language(),
                text.status(),
                then.map(last -> Redline.between(last, words)).orElseGet(() -> Redline.clean(words)));
    }
}
