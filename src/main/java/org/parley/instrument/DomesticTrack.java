package org.parley.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Step.Kind;
import org.parley.instrument.Step.Side;
import org.parley.measure.ActKind;
import org.parley.party.Calendars;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a party's own procedures; which there are, its diagram says. */
@Service
public class DomesticTrack {
    private final Instruments instruments;
    private final Steps steps;
    private final Calendars calendars;
    private final Clock clock;

    DomesticTrack(Instruments instruments, Steps steps, Calendars calendars, Clock clock) {
        this.instruments = instruments;
        this.steps = steps;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What a domestic step amounts to for the other side; only the last one is consent. */
    public enum Effect {
        PREPARES("prepares the consent", null),
        SUBMITTED("submitted to the legislature", ActKind.SUBMITTED_TO_LEGISLATURE),
        VOTED("a vote that is not the whole legislature's", ActKind.LEGISLATURE_VOTED),
        APPROVED("the legislature approved", ActKind.LEGISLATURE_APPROVED),
        CONSENT("consent to be bound expressed", ActKind.RATIFIED);

        private final String label;
        private final @Nullable ActKind act;

        Effect(String label, @Nullable ActKind act) {
            this.label = label;
            this.act = act;
        }

        public String label() {
            return label;
        }

        private @Nullable ActKind act(boolean passed) {
            if (passed || this == SUBMITTED) return act;
            return this == APPROVED || this == VOTED ? ActKind.LEGISLATURE_REJECTED : null;
        }
    }

    /**
     * A step as a person records it.
     *
     * @param name what the diagram calls it
     * @param who the body or office that acted
     * @param nextDueOn the day by which the law wants the next step; null where it sets none
     */
    public record Taken(
            String name,
            Effect effect,
            LocalDate on,
            String who,
            String document,
            boolean passed,
            @Nullable LocalDate nextDueOn) {}

    /** Records a step; consent needs our signature, confirmed where it was ad referendum. */
    @Transactional
    public void record(Actor actor, InstrumentId id, Taken taken) {
        actor.require(Role.TREATY_OFFICER);
        var instrument = instruments.locked(actor.party(), id);
        if (taken.who().isBlank()) throw new Refusal("who-missing", "Say who took the step", "who");
        if (taken.document().isBlank())
            throw new Refusal("document-missing", "Name the document that shows it", "document");
        var conclusion = steps.conclusion(instrument);
        var consents = taken.effect() == Effect.CONSENT && taken.passed();
        if (consents && conclusion.unconfirmed(Side.OURS))
            throw new Refusal("ad-referendum", "Our signature ad referendum is not confirmed yet");
        if (consents && conclusion.has(Kind.CONSENTED, Side.OURS))
            throw new Refusal("consented-already", "Our consent is on record already");
        var step = new Step(
                consents ? Kind.CONSENTED : Kind.DOMESTIC,
                Side.OURS,
                taken.on(),
                null,
                taken.who(),
                null,
                instrument.edition(),
                taken.name(),
                taken.document(),
                taken.passed(),
                taken.nextDueOn(),
                null,
                actor.person(),
                steps.now());
        steps.take(instrument, step, taken.effect().act(taken.passed()));
    }

    /** The steps of our own procedures on record. */
    public List<Step> of(PartyCode party, InstrumentId id) {
        return instruments.steps(instruments.get(party, id)).stream()
                .filter(step -> step.kind() == Kind.DOMESTIC || step.kind() == Kind.CONSENTED)
                .toList();
    }

    /**
     * The day by which the law wants the next step, as a diagram asks for it: the one that the step before set, else so
     * many working days after that step; null where the law sets none.
     *
     * @param workingDays what the diagram knows of the law; 0 where that sets no number
     */
    public @Nullable Date dueOn(String instrumentId, int workingDays) {
        var instrument = instruments.found(instrumentId);
        var taken = of(instrument.party(), instrument.id());
        var last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
        var day = last == null ? null : last.dueOn();
        if (day == null && workingDays > 0)
            day = calendars.addWorkingDays(
                    instrument.party(), last == null ? LocalDate.now(clock) : last.on(), workingDays);
        return day == null
                ? null
                : Date.from(day.atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant());
    }
}
