package org.parley.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Measures;
import org.parley.measure.Texts;
import org.parley.party.Desks;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what will leave: the page as they will get it, and what stands behind it. */
@Service
public class Leaving {
    private final Papers papers;
    private final LastSent lastSent;
    private final InstructionsOnFile instructions;
    private final Measures measures;
    private final Texts texts;
    private final Desks desks;
    private final Clock clock;

    Leaving(
            Papers papers,
            LastSent lastSent,
            InstructionsOnFile instructions,
            Measures measures,
            Texts texts,
            Desks desks,
            Clock clock) {
        this.papers = papers;
        this.lastSent = lastSent;
        this.instructions = instructions;
        this.measures = measures;
        this.texts = texts;
        this.desks = desks;
        this.clock = clock;
    }

    /** The latest draft of a paper, as it would leave now or as it left. */
    @Transactional(readOnly = true)
    public WhatWillLeave of(PartyCode party, PaperId id) {
        var paper = papers.get(party, id);
        var draft = paper.draft();
        var inForce = instructions.inForce(party, paper.negotiation()).orElse(null);
        var review = paper.review(today());
        var way = way(paper, inForce);
        return new WhatWillLeave(
                id,
                paper.number(),
                paper.purpose(),
                paper.state(),
                draft.number(),
                draft.hash(),
                page(paper, draft),
                way.basis(),
                way.obstacle(),
                review.agencies().stream()
                        .map(agency -> line(paper, review, agency))
                        .toList(),
                dissent(paper, review),
                authority(paper, draft, inForce));
    }

    private record Way(@Nullable Basis basis, @Nullable String obstacle) {}

    private Way way(Paper paper, @Nullable Instructions inForce) {
        var approval = paper.approval();
        if (approval.isPresent()) return new Way(approval.get().basis(), null);
        try {
            return new Way(Leave.basis(paper, inForce, clock.instant()), null);
        } catch (Refusal refusal) {
            return new Way(null, refusal.sentence());
        }
    }

    private WhatWillLeave.Page page(Paper paper, Draft draft) {
        return new WhatWillLeave.Page(
                draft.form(),
                draft.channel(),
                draft.level(),
                draft.leavesAs(),
                paper.marking(),
                draft.coveringText(),
                redline(lastSent.letter(paper), draft.coveringText()),
                draft.points().stream().map(point -> point(paper, point)).toList(),
                draft.annexes(),
                papers.of(paper.party(), paper.negotiation()).stream()
                        .filter(other ->
                                other.state() == PaperState.SENT && !other.id().equals(paper.id()))
                        .max(Comparator.comparing(Paper::number))
                        .map(Paper::number)
                        .orElse(null));
    }

    private WhatWillLeave.Point point(Paper paper, PaperPoint point) {
        var measure = measures.get(paper.party(), point.measure());
        var act = paper.actOf(point);
        var wording = Outgoing.wording(act, point.outwardWording());
        return new WhatWillLeave.Point(
                measure.id(),
                measure.number(),
                measure.title(),
                measure.kind(),
                act,
                wording,
                redline(lastSent.wording(paper, point.measure()), wording == null ? "" : wording),
                point.texts().stream().map(text -> text(paper, point, text)).toList());
    }

    private WhatWillLeave.Text text(Paper paper, PaperPoint point, PaperText text) {
        var words = texts.words(paper.party(), text.hash());
        var before = lastSent.words(paper, point.measure(), text.language());
        return new WhatWillLeave.Text(text.language(), text.status(), words, redline(before, words), before.isEmpty());
    }

    private static Redline redline(Optional<String> before, String words) {
        return before.map(last -> Redline.between(last, words)).orElseGet(() -> Redline.clean(words));
    }

    private WhatWillLeave.ClearanceLine line(Paper paper, Review review, String agency) {
        var positions = new ArrayList<WhatWillLeave.PositionLine>();
        Review.@Nullable Said latest = null;
        for (var part : review.draft().parts()) {
            var said = review.last(agency, part.measure());
            if (said.isEmpty()) continue;
            if (latest == null
                    || said.get().clearance().at().isAfter(latest.clearance().at())) latest = said.get();
            var position = said.get().on().position();
            positions.add(new WhatWillLeave.PositionLine(
                    part(paper, part),
                    position.position(),
                    position.wordsAskedFor(),
                    position.reason(),
                    review.standing(agency, part).isPresent()));
        }
        var letter = latest == null ? null : latest.clearance().letter();
        return new WhatWillLeave.ClearanceLine(
                agency,
                desks.agency(paper.party(), agency).name(),
                review.stand(agency),
                review.asked(agency).map(Asked::mode).orElse(Asked.Mode.POSITION),
                positions,
                latest == null ? null : latest.clearance().at(),
                latest == null ? null : latest.clearance().by(),
                letter == null ? null : letter.number(),
                !positions.isEmpty() && positions.stream().allMatch(WhatWillLeave.PositionLine::onTheseWords));
    }

    private String part(Paper paper, Draft.Part part) {
        return part.measure() == null
                ? "the letter"
                : "point " + measures.get(paper.party(), part.measure()).number();
    }

    private List<WhatWillLeave.Dissent> dissent(Paper paper, Review review) {
        var overruling = paper.course().overrulings().stream()
                .filter(one -> one.draftHash().equals(review.draft().hash()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return review.inTheWay().stream()
                .sorted()
                .map(agency -> new WhatWillLeave.Dissent(
                        agency,
                        desks.agency(paper.party(), agency).name(),
                        what(paper, review, agency),
                        overruling != null && overruling.agencies().contains(agency) ? overruling : null))
                .toList();
    }

    private String what(Paper paper, Review review, String agency) {
        if (review.stand(agency) == Review.Stand.SILENT) return "has not spoken on these words";
        var against = review.draft().parts().stream()
                .flatMap(part -> review
                        .standing(agency, part)
                        .filter(said -> said.position().dissents())
                        .map(said -> part(paper, part) + ": " + said.position().label())
                        .stream())
                .toList();
        return String.join("; ", against);
    }

    private WhatWillLeave.Authority authority(Paper paper, Draft draft, @Nullable Instructions inForce) {
        var approval = paper.approval();
        LocalDate of = inForce == null ? null : inForce.day();
        Instant approvedAt = approval.map(Approval::at).orElse(null);
        return new WhatWillLeave.Authority(
                inForce == null ? null : inForce.version(),
                of,
                draft.mandate().paragraphs(),
                draft.mandate().departure(),
                draft.points().stream().anyMatch(point -> DraftDesk.accepts(point.act())),
                inForce != null && inForce.powers().conclude(),
                draft.drafter(),
                draft.at(),
                approval.map(Approval::by).orElse(null),
                approvedAt);
    }

    private LocalDate today() {
        return Paper.dayOf(clock.instant());
    }
}
