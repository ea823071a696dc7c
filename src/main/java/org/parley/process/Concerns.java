package org.parley.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Concern;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Component;

/** Finds out from the ids that a process carries what it is about; the narrowest of them speaks for the points. */
@Component
public class Concerns {
    private static final List<String> NARROWEST_FIRST =
            List.of("submissionId", "paperId", "communicationId", "instrumentId");

    private final List<Concern> concerns;
    private final Negotiations negotiations;
    private final Measures measures;

    Concerns(List<Concern> concerns, Negotiations negotiations, Measures measures) {
        this.concerns = concerns.stream()
                .filter(concern -> NARROWEST_FIRST.contains(concern.carriedAs()))
                .sorted(Comparator.comparing(concern -> NARROWEST_FIRST.indexOf(concern.carriedAs())))
                .toList();
        this.negotiations = negotiations;
        this.measures = measures;
    }

    /** The points concerned, by the narrowest id that is carried here. */
    public List<MeasureId> measures(PartyCode party, Function<String, @Nullable String> carried) {
        return carried(carried)
                .map(known -> known.concern().measures(party, known.id()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The points whose stage the thing carried there tells. */
    public List<MeasureId> moved(PartyCode party, Function<String, @Nullable String> carried) {
        return carried(carried)
                .map(known -> known.concern().moves(party, known.id()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What a task is about, in words. */
    Matter of(TaskAt task) {
        var party = task.party();
        var negotiation = negotiation(task);
        Map<String, String> ids = task.ids();
        return new Matter(
                negotiation.map(Negotiation::subject).orElse("Not registered yet"),
                paperNumber(party, ids::get).orElse(null),
                pointNumbers(party, ids::get),
                marking(task, negotiation));
    }

    /** What it is about, by numbers alone. */
    String numbers(PartyCode party, Function<String, @Nullable String> carried) {
        var paper = paperNumber(party, carried).orElse(null);
        return new Matter("", paper, pointNumbers(party, carried), Marking.RESTRICTED).numbers();
    }

    private List<String> pointNumbers(PartyCode party, Function<String, @Nullable String> carried) {
        return measures(party, carried).stream()
                .map(id -> measures.get(party, id).number())
                .toList();
    }

    private Optional<String> paperNumber(PartyCode party, Function<String, @Nullable String> carried) {
        return carried(carried)
                .filter(known -> known.concern().carriedAs().equals("paperId"))
                .flatMap(known -> known.concern().number(party, known.id()).stream())
                .findFirst();
    }

    /** The mark of the thing itself; where nothing says, nobody may take it lightly. */
    private Marking marking(TaskAt task, Optional<Negotiation> negotiation) {
        return carried(task.ids()::get)
                .flatMap(known -> known.concern().marking(task.party(), known.id()).stream())
                .reduce(Marking::with)
                .or(() -> negotiation.map(Negotiation::marking))
                .orElse(Marking.SECRET);
    }

    private Optional<Negotiation> negotiation(TaskAt task) {
        try {
            return Optional.of(negotiations.get(task.party(), task.negotiation()));
        } catch (Refusal notRegisteredYet) {
            return Optional.empty();
        }
    }

    private Stream<Known> carried(Function<String, @Nullable String> carried) {
        return concerns.stream()
                .flatMap(concern ->
                        Optional.ofNullable(carried.apply(concern.carriedAs()))
                                .map(id -> new Known(concern, id))
                                .stream());
    }

    private record Known(Concern concern, String id) {}
}
