package org.parley.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.party.Agency;
import org.parley.shared.Refusal;

/** The rules by which the positions that an agency hands in become a clearance. */
final class Positions {
    private Positions() {}

    static Clearance of(
            Paper paper,
            String agency,
            String by,
            Instant at,
            Clearance.@Nullable Letter letter,
            List<PointPosition> positions) {
        if (paper.course().asked().stream().noneMatch(asked -> asked.agency().equals(agency)))
            throw new Refusal("not-asked", "This agency was not asked about paper %s".formatted(paper.number()));
        if (letter == null && paper.draftedBy(by))
            throw new Refusal(
                    "drafter-cannot-clear",
                    "You drafted paper %s; somebody else of your agency clears it".formatted(paper.number()));
        var draft = paper.draft();
        for (var position : positions) {
            if (draft.parts().stream().noneMatch(part -> Objects.equals(part.measure(), position.measure())))
                throw new Refusal("unknown-point", "The draft holds no such point");
            if (agency.equals(Agency.LEGAL) && position.position() == Position.NOT_OUR_COMPETENCE)
                throw new Refusal("legal-adviser-must-look", "Every word is within the legal adviser's competence");
        }
        var taken = new ArrayList<Clearance.On>();
        var review = paper.review(Paper.dayOf(at));
        for (var part : draft.parts()) {
            var given = on(positions, part.measure());
            if (given.isPresent()) taken.add(new Clearance.On(given.get(), part.hash()));
            else if (review.standing(agency, part).isEmpty()) {
                if (part.measure() != null)
                    throw new Refusal("position-missing", "Take a position on every point that is new or changed");
                taken.add(new Clearance.On(PointPosition.clear(null), part.hash()));
            }
        }
        if (taken.isEmpty())
            throw new Refusal("position-missing", "Take a position on the words that you were asked about");
        return new Clearance(agency, draft.number(), by, at, letter, taken);
    }

    private static Optional<PointPosition> on(List<PointPosition> positions, @Nullable MeasureId measure) {
        return positions.stream()
                .filter(position -> Objects.equals(position.measure(), measure))
                .reduce((earlier, later) -> later);
    }
}
