package org.parley.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.party.Agency;

/**
 * Where the agencies stand on the latest draft: computed from what they were asked and what they said, on which words.
 * An agency's position on a part stands as long as not a word of that part changes; an agency once asked about a paper
 * stays asked.
 *
 * @param today decides whether a declared silence counts
 */
public record Review(
        Draft draft, List<Asked> asked, List<Clearance> clearances, List<Overruling> overrulings, LocalDate today) {

    /** How one agency stands on a draft as a whole. */
    public enum Stand {
        CLEARED,
        DISSENTS,
        SILENT
    }

    /** The agencies asked about this paper, in the order in which they were first asked. */
    public List<String> agencies() {
        return asked.stream()
                .map(Asked::agency)
                .distinct()
                .filter(agency -> !isSucceeded(agency))
                .toList();
    }

    private boolean isSucceeded(String agency) {
        return asked.stream().anyMatch(one -> agency.equals(one.inPlaceOf()));
    }

    /** The latest asking of an agency. */
    public Optional<Asked> asked(String agency) {
        return asked.stream().filter(one -> one.agency().equals(agency)).reduce((earlier, later) -> later);
    }

    /**
     * What the agency said last on a part of this paper, on whatever words. Until it speaks in the place of those whom it
     * succeeds, what they said counts beside it, where their positions stand; else it has yet to speak.
     */
    public Optional<Said> last(String agency, @Nullable MeasureId measure) {
        var own = own(agency, measure);
        var inPlaceOf = asked.stream()
                .filter(one -> one.agency().equals(agency) && one.inPlaceOf() != null)
                .filter(one -> own.filter(said -> !said.clearance().at().isBefore(one.at()))
                        .isEmpty())
                .toList();
        return inPlaceOf.isEmpty() ? own : inherited(inPlaceOf, own, measure);
    }

    /** Of several, one that was silent leaves the successor to be asked, and one that dissents is heard. */
    private Optional<Said> inherited(List<Asked> inPlaceOf, Optional<Said> own, @Nullable MeasureId measure) {
        if (!inPlaceOf.stream().allMatch(Asked::positionsStand)) return Optional.empty();
        var said = inPlaceOf.stream()
                .map(one -> last(String.valueOf(one.inPlaceOf()), measure))
                .toList();
        if (said.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Stream.concat(own.stream(), said.stream().flatMap(Optional::stream))
                .reduce((one, other) -> one.position().dissents() ? one : other);
    }

    private Optional<Said> own(String agency, @Nullable MeasureId measure) {
        return clearances.stream()
                .filter(clearance -> clearance.agency().equals(agency))
                .flatMap(clearance -> clearance.positions().stream()
                        .filter(on -> Objects.equals(on.position().measure(), measure))
                        .map(on -> new Said(clearance, on)))
                .reduce((earlier, later) -> later);
    }

    /** A position together with the occasion on which it was taken. */
    public record Said(Clearance clearance, Clearance.On on) {
        public Position position() {
            return on.position().position();
        }
    }

    /** The agency's position on a part as it reads now; none where it has not spoken on these very words. */
    public Optional<Said> standing(String agency, Draft.Part part) {
        return last(agency, part.measure())
                .filter(said -> said.on().hash().equals(part.hash()) || said.position() == Position.NOT_OUR_COMPETENCE);
    }

    /** The parts that the agency must look at: new or changed since it spoke, or not cleared by it. */
    public List<Draft.Part> toLookAt(String agency) {
        return draft.parts().stream()
                .filter(part -> standing(agency, part)
                        .filter(said -> said.position().clears())
                        .isEmpty())
                .toList();
    }

    public Stand stand(String agency) {
        var parts = draft.parts();
        if (parts.stream().anyMatch(part -> standing(agency, part)
                .filter(said -> said.position().dissents())
                .isPresent())) return Stand.DISSENTS;
        return toLookAt(agency).isEmpty() ? Stand.CLEARED : Stand.SILENT;
    }

    /** The agencies that must look at this draft. */
    public List<String> mustLook() {
        return agencies().stream().filter(agency -> !toLookAt(agency).isEmpty()).toList();
    }

    /** The agencies because of which the draft is not cleared. */
    public Set<String> inTheWay() {
        return agencies().stream()
                .filter(agency -> switch (stand(agency)) {
                    case CLEARED -> false;
                    case DISSENTS -> true;
                    case SILENT -> !mayBeSilent(agency);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean mayBeSilent(String agency) {
        return !agency.equals(Agency.LEGAL)
                && asked(agency).map(one -> one.mayBeSilent(today)).orElse(false);
    }

    public boolean legalAdviserSpoke() {
        return agencies().contains(Agency.LEGAL) && stand(Agency.LEGAL) != Stand.SILENT;
    }

    public boolean isCleared() {
        return legalAdviserSpoke() && inTheWay().isEmpty();
    }

    /** The decision that covers whatever stands in the way of these very words. */
    public Optional<Overruling> overruling() {
        return overrulings.stream()
                .filter(one -> one.draftHash().equals(draft.hash()))
                .filter(one -> one.agencies().containsAll(inTheWay()))
                .reduce((earlier, later) -> later);
    }

    /** Whether any agency's last word on any part, as it then read, was against it. */
    boolean hasDissent() {
        return agencies().stream()
                .anyMatch(agency -> draft.parts().stream().anyMatch(part -> last(agency, part.measure())
                        .filter(said -> said.position().dissents())
                        .isPresent()));
    }
}
