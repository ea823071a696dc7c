package org.parley.exchange;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parley.exchange.Communication.Days;
import org.parley.exchange.Communication.Item;
import org.parley.exchange.Communication.Keeping;
import org.parley.exchange.Communication.Numbers;
import org.parley.measure.Act;
import org.parley.measure.Measure;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters in the register what they put to us before this desk kept the file; the act itself is on record already. */
@Service
public class TakingOver {
    private static final String FORM = "not known";
    private static final String CHANNEL = "history";

    private final Negotiations negotiations;
    private final Register register;
    private final CommunicationActs acts;
    private final DeskNumbers numbers;
    private final Clock clock;

    TakingOver(Negotiations negotiations, Register register, CommunicationActs acts, DeskNumbers numbers, Clock clock) {
        this.negotiations = negotiations;
        this.register = register;
        this.acts = acts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Under the first day on which it can have come; of which only the month is known, that is its first. */
    @Transactional
    public CommunicationId enter(Negotiation negotiation, String by, Act act, List<Measure> points) {
        negotiations.lock(List.of(negotiation.id()));
        negotiation.requireLive();
        var id = CommunicationId.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var day = act.happenedOn().first();
        var said = act.words() == null ? "" : act.words().text();
        register.add(new Communication(
                id,
                negotiation.party(),
                negotiation.counterpart(),
                negotiation.id(),
                Direction.IN,
                null,
                FORM,
                CHANNEL,
                null,
                act.sourcing().actor() == null
                        ? negotiation.counterpartName()
                        : act.sourcing().actor(),
                new Numbers(null, null, numbers.registry(negotiation.party())),
                new Days(day, null, null, day),
                act.sourcing().provenance(),
                negotiation.marking(),
                said,
                points.stream().map(TakingOver::item).toList(),
                null,
                null,
                null,
                new Keeping(by, now, by, now, null, null, null)));
        acts.add(id, negotiation.id(), act);
        return id;
    }

    private static Item item(Measure point) {
        return new Item(
                point.commonRef(),
                point.id(),
                point.number(),
                point.title(),
                point.kind().name(),
                null,
                List.of());
    }
}
