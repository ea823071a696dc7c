package org.parley.instrument;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Step.Kind;
import org.parley.instrument.Step.Side;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a step on record: in the instrument's own list, as an act on its points, and as an event. */
@Component
class Steps {
    private final InstrumentRows rows;
    private final Acts acts;
    private final Negotiations negotiations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(InstrumentRows rows, Acts acts, Negotiations negotiations, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.negotiations = negotiations;
        this.events = events;
        this.clock = clock;
    }

    Conclusion conclusion(Instrument instrument) {
        return new Conclusion(instrument, rows.steps(instrument));
    }

    Step plain(Instrument instrument, Kind kind, Side side, LocalDate on, String by) {
        return new Step(
                kind, side, on, null, null, null, instrument.edition(), null, null, null, null, null, by, now());
    }

    Step byHand(Instrument instrument, Kind kind, Side side, Hand hand, TreatyAct act, String by) {
        return new Step(
                kind,
                side,
                hand.on(),
                hand.office(),
                hand.authority(act),
                hand.lacks(act).orElse(null),
                instrument.edition(),
                null,
                null,
                null,
                null,
                null,
                by,
                now());
    }

    /** @param kind what the step is as an act on the points; null where it is none */
    void take(Instrument instrument, Step step, @Nullable ActKind kind) {
        if (step.on().isAfter(LocalDate.now(clock)))
            throw new Refusal("not-yet", "Record it when it has happened; %s lies ahead".formatted(step.on()), "on");
        rows.add(instrument, step);
        if (kind != null) act(instrument, step, kind);
        events.publishEvent(new StepTaken(
                instrument.party(),
                instrument.negotiation().value(),
                step.recordedBy(),
                instrument.id().value(),
                step.kind(),
                step.side(),
                step.on(),
                step.authority(),
                step.ruleBroken(),
                step.name(),
                step.passed()));
    }

    private void act(Instrument instrument, Step step, ActKind kind) {
        var negotiation = negotiations.get(instrument.party(), instrument.negotiation());
        var author =
                switch (step.side()) {
                    case OURS -> Author.of(negotiation.party());
                    case THEIRS -> Author.of(negotiation.counterpart());
                    case BOTH -> Author.BOTH;
                };
        var act = NewAct.of(negotiation, author, kind, instrument.measures(), ActDate.of(step.on()), step.recordedBy());
        if (step.receivedOn() != null)
            act = act.carriedBy(
                    new Act.Passage(null, null, "note verbale", null, null, step.on(), null, step.receivedOn()));
        if (step.ruleBroken() != null) acts.recordIrregular(act, step.ruleBroken());
        else acts.record(act);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
