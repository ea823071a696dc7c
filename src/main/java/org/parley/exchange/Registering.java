package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Item;
import org.parley.exchange.Registration.Placing;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registrar gives what came in its number and its place; from here on it is an act of theirs on our record. */
@Service
public class Registering {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Acts acts;
    private final Register register;
    private final CommunicationActs recorded;
    private final DeskNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registering(
            Negotiations negotiations,
            Measures measures,
            Acts acts,
            Register register,
            CommunicationActs recorded,
            DeskNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.acts = acts;
        this.register = register;
        this.recorded = recorded;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** The negotiations that registering touches, to be locked before anything else. */
    public Set<NegotiationId> touches(Actor actor, CommunicationId id, Registration as) {
        var touched = new TreeSet<NegotiationId>();
        touched.add(find(actor, id).negotiation());
        touched.add(as.negotiation());
        for (var point : as.points())
            if (point.measure() != null)
                touched.add(measures.get(actor.party(), point.measure()).negotiation());
        return touched;
    }

    @Transactional
    public Communication register(Actor actor, CommunicationId id, Registration as) {
        actor.require(Role.REGISTRAR);
        negotiations.lock(touches(actor, id, as));
        var it = find(actor, id);
        check(it, as);
        var items = placed(actor, it, as);
        var registry = numbers.registry(actor.party());
        register.registered(CommunicationRow.with(it, items), as, registry, actor.person());
        record(actor, find(actor, id));
        events.publishEvent(new CommunicationRegistered(
                actor.party(), as.negotiation().value(), actor.person(), id.value(), registry));
        return find(actor, id);
    }

    private Communication find(Actor actor, CommunicationId id) {
        return register.find(actor.party(), id)
                .filter(it -> it.direction() == Direction.IN)
                .orElseThrow(() -> new Refusal("unknown-communication", "No such communication came in here"));
    }

    private void check(Communication it, Registration as) {
        if (it.isRegistered())
            throw new Refusal(
                    "registered-already",
                    "It stands in the register already, as %s"
                            .formatted(it.numbers().registry()));
        var negotiation = negotiations.get(it.party(), as.negotiation());
        if (!negotiation.counterpart().equals(it.counterpart()))
            throw new Refusal(
                    "other-counterpart",
                    "It came from %s; that negotiation is with %s"
                            .formatted(it.counterpart().label(), negotiation.counterpartName()),
                    "negotiation");
        negotiation.requireLive();
        if (it.series() != null && !as.negotiation().equals(it.negotiation()))
            throw new Refusal(
                    "named-by-them",
                    "What came over the exchange names its negotiation itself and cannot be moved",
                    "negotiation");
        checkDay(it, as.receivedOn());
    }

    private void checkDay(Communication it, LocalDate receivedOn) {
        if (it.series() != null && !receivedOn.equals(it.days().receivedOn()))
            throw new Refusal(
                    "received-by-exchange",
                    "The exchange proves that it was received on %s"
                            .formatted(it.days().receivedOn()),
                    "receivedOn");
        if (receivedOn.isAfter(LocalDate.now(clock).plusDays(1)))
            throw new Refusal("day-in-future", "It cannot have been received on a day that has not come", "receivedOn");
        var written = it.days().writtenOn();
        if (written != null && receivedOn.isBefore(written.minusDays(1)))
            throw new Refusal(
                    "received-before-written",
                    "It bears the day %s; it cannot have come earlier".formatted(written),
                    "receivedOn");
    }

    /** Every point with the measure it speaks of; one that we do not hold is entered with their common reference. */
    private List<Item> placed(Actor actor, Communication it, Registration as) {
        var items = new ArrayList<Item>();
        for (int place = 0; place < it.items().size(); place++) {
            var item = it.items().get(place);
            var known = known(as.negotiation(), item);
            items.add(item.on(known != null ? known : placed(actor, as, item, placing(as, item, place))));
        }
        return items;
    }

    private @Nullable MeasureId known(NegotiationId negotiation, Item item) {
        if (item.ref() == null) return null;
        return measures.byCommonRef(negotiation, item.ref()).map(Measure::id).orElse(null);
    }

    private static Placing placing(Registration as, Item item, int place) {
        return as.points().stream()
                .filter(point -> point.place() == place)
                .findFirst()
                .or(() -> Optional.ofNullable(item.measure())
                        .map(ours -> new Placing(place, ours, "", "", InstrumentKind.TREATY)))
                .orElseThrow(() -> new Refusal(
                        "point-not-placed", "Say where each point belongs", "points[%d].number".formatted(place)));
    }

    private MeasureId placed(Actor actor, Registration as, Item item, Placing at) {
        if (at.measure() != null) {
            if (item.ref() != null)
                throw new Refusal(
                        "named-by-them",
                        "Their point %s bears a reference of its own: enter it as a point".formatted(item.number()),
                        "points[%d].measure".formatted(at.place()));
            return measures.get(actor.party(), at.measure()).id();
        }
        if (at.title().isBlank())
            throw new Refusal("title-missing", "Give the point a title", "points[%d].title".formatted(at.place()));
        var id = MeasureId.next();
        return measures.add(
                        actor.party(),
                        actor.person(),
                        new Measure(
                                id,
                                as.negotiation(),
                                null,
                                free(as.negotiation(), at.number().strip()),
                                at.title().strip(),
                                kind(item, at),
                                item.ref() == null ? id.value() : item.ref(),
                                null,
                                ""))
                .id();
    }

    private static InstrumentKind kind(Item item, Placing at) {
        return item.kind() == null ? at.kind() : InstrumentKind.valueOf(item.kind());
    }

    /** The wanted number, or the next free one where none is wanted. */
    private String free(NegotiationId negotiation, String wanted) {
        if (!wanted.isEmpty()) return wanted;
        var taken = measures.of(negotiation).stream().map(Measure::number).toList();
        int next = taken.size() + 1;
        while (taken.contains(String.valueOf(next))) next++;
        return String.valueOf(next);
    }

    /** Words came from the other side: what they amount to is for our readings to say. */
    private void record(Actor actor, Communication it) {
        var byNegotiation = new LinkedHashMap<NegotiationId, List<MeasureId>>();
        byNegotiation.put(it.negotiation(), new ArrayList<>());
        for (var item : it.items()) {
            var measure = Objects.requireNonNull(item.measure());
            byNegotiation
                    .computeIfAbsent(measures.get(it.party(), measure).negotiation(), n -> new ArrayList<>())
                    .add(measure);
        }
        byNegotiation.forEach((negotiation, points) ->
                recorded.add(it.id(), negotiation, acts.record(communicated(actor, it, negotiation, points))));
    }

    private NewAct communicated(Actor actor, Communication it, NegotiationId negotiation, List<MeasureId> points) {
        var days = it.days();
        var happened = Objects.requireNonNullElse(days.writtenOn(), Objects.requireNonNull(days.receivedOn()));
        var act = NewAct.of(
                        negotiations.get(it.party(), negotiation),
                        Author.of(it.counterpart()),
                        ActKind.COMMUNICATED,
                        points.stream().distinct().toList(),
                        ActDate.of(happened),
                        actor.person())
                .carriedBy(new Act.Passage(
                        it.id().value(),
                        null,
                        it.form(),
                        it.channel(),
                        it.level(),
                        days.sentOn(),
                        days.handedOverOn(),
                        days.receivedOn()))
                .saying(new Act.Words(
                        it.coveringText(), null, it.said() == null || it.said().quoted()))
                .known(new Act.Sourcing(it.provenance(), it.office(), null, null, null, null, null, null, null));
        return it.isFormal() ? act : act.asRemark();
    }
}
