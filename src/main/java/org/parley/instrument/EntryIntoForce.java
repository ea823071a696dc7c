package org.parley.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Step.Kind;
import org.parley.instrument.Step.Side;
import org.parley.measure.Act;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.MeasureId;
import org.parley.measure.Negotiations;
import org.parley.measure.Outcome;
import org.parley.measure.Reading;
import org.parley.measure.Readings;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Component;

/** On which day an instrument enters into force by its clause and the acts of both, and what is missing until then. */
@Component
class EntryIntoForce {
    private final Steps steps;
    private final Acts acts;
    private final Readings readings;
    private final Negotiations negotiations;
    private final Clock clock;

    EntryIntoForce(Steps steps, Acts acts, Readings readings, Negotiations negotiations, Clock clock) {
        this.steps = steps;
        this.acts = acts;
        this.readings = readings;
        this.negotiations = negotiations;
        this.clock = clock;
    }

    /** The day by the clause, unless something waits to be confirmed. */
    Clause.Computed foreseen(Instrument instrument) {
        var computed = byClause(instrument);
        var missing = new ArrayList<>(computed.missing());
        var conclusion = steps.conclusion(instrument);
        for (var side : List.of(Side.OURS, Side.THEIRS)) {
            var whose = side == Side.OURS ? "our" : "their";
            if (conclusion.unauthorised(side).isPresent()) missing.add(whose + " unauthorised act confirmed");
            if (conclusion.unconfirmed(side)) missing.add(whose + " signature ad referendum confirmed");
        }
        return missing.size() == computed.missing().size()
                ? computed
                : new Clause.Computed(null, computed.inputs(), List.copyOf(missing));
    }

    /** Records it as the act of both, once, on its day. */
    void begin(Instrument instrument) {
        var conclusion = steps.conclusion(instrument);
        if (conclusion.has(Kind.IN_FORCE, Side.BOTH)) return;
        var computed = byClause(instrument);
        if (computed.on() == null)
            throw new Refusal(
                    "consent-missing", "Not in force: still missing are " + String.join(", ", computed.missing()));
        if (computed.on().isAfter(LocalDate.now(clock)))
            throw new Refusal("before-its-day", "By its clause it enters into force on " + computed.on());
        for (var side : List.of(Side.OURS, Side.THEIRS)) requireEffective(conclusion, side);
        steps.take(
                instrument,
                steps.plain(instrument, Kind.IN_FORCE, Side.BOTH, computed.on(), "calendar"),
                ActKind.ENTERED_INTO_FORCE);
    }

    private static void requireEffective(Conclusion conclusion, Side side) {
        var whose = side == Side.OURS ? "our" : "their";
        conclusion.unauthorised(side).ifPresent(rule -> {
            throw new Refusal("unauthorised", rule + "; it has no effect until it is confirmed (art. 8)");
        });
        if (conclusion.unconfirmed(side))
            throw new Refusal(
                    "ad-referendum", "Not in force: %s signature ad referendum is not confirmed".formatted(whose));
        if (!conclusion.signed(side))
            throw new Refusal("not-signed", "Not in force: %s signature is missing".formatted(whose));
    }

    private Clause.Computed byClause(Instrument instrument) {
        if (instrument.clause() == null)
            return new Clause.Computed(null, List.of(), List.of("an entry-into-force clause"));
        var told = told(instrument);
        var negotiation = negotiations.get(instrument.party(), instrument.negotiation());
        return instrument
                .clause()
                .compute(steps.conclusion(instrument)
                        .inputs(
                                notification(told, Author.of(negotiation.party())),
                                notification(told, Author.of(negotiation.counterpart()))));
    }

    /** On each point, what either side told the other that its procedures are complete: by form, or as we read it. */
    private Map<MeasureId, List<Act>> told(Instrument instrument) {
        var read = readings.of(instrument.party(), instrument.negotiation());
        return instrument.measures().stream()
                .collect(Collectors.toMap(measure -> measure, measure -> acts.of(instrument.party(), measure).stream()
                        .filter(act -> act.kind() == ActKind.NOTIFIED || completes(act, measure, read))
                        .toList()));
    }

    private static boolean completes(Act act, MeasureId measure, List<Reading> read) {
        return read.stream()
                .filter(reading ->
                        reading.act().equals(act.id()) && reading.measure().equals(measure))
                .reduce((earlier, later) -> later)
                .filter(reading -> reading.outcome() == Outcome.PROCEDURES_COMPLETE)
                .isPresent();
    }

    /** The day of proved receipt of the last notification that covers every point; null while one is missing. */
    private static @Nullable LocalDate notification(Map<MeasureId, List<Act>> told, Author author) {
        LocalDate last = null;
        for (var acts : told.values()) {
            var received = acts.stream()
                    .filter(act -> act.author().equals(author))
                    .map(Act::passage)
                    .filter(Objects::nonNull)
                    .flatMap(passage -> Stream.ofNullable(passage.receivedOn()))
                    .findFirst();
            if (received.isEmpty()) return null;
            if (last == null || received.get().isAfter(last)) last = received.get();
        }
        return last;
    }
}
