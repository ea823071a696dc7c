package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Days;
import org.parley.exchange.Communication.Item;
import org.parley.exchange.Communication.Keeping;
import org.parley.exchange.Communication.Numbers;
import org.parley.exchange.Communication.Wording;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.Provenance;
import org.parley.paper.Annexes;
import org.parley.paper.Upload;
import org.parley.party.Desks;
import org.parley.record.Signing;
import org.parley.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what the exchange brings to a desk, once, and wakes nobody of the sender's side. */
@Service
class Arrivals {
    /** Who recorded what no person did. */
    static final String EXCHANGE = "exchange";

    private final Desks desks;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Register register;
    private final Countersigning countersigning;
    private final Crossed crossed;
    private final Signing signing;
    private final Annexes annexes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(
            Desks desks,
            Negotiations negotiations,
            Measures measures,
            Register register,
            Countersigning countersigning,
            Crossed crossed,
            Signing signing,
            Annexes annexes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desks = desks;
        this.negotiations = negotiations;
        this.measures = measures;
        this.register = register;
        this.countersigning = countersigning;
        this.crossed = crossed;
        this.signing = signing;
        this.annexes = annexes;
        this.events = events;
        this.clock = clock;
    }

    /** Locks the addressee's negotiation and nothing else; a second delivery of the same link changes nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Receipt receive(Envelope envelope) {
        envelope.requireWhole();
        var negotiation = negotiationOf(envelope);
        negotiations.lock(List.of(negotiation.id()));
        if (!negotiation.counterpart().equals(envelope.from()))
            throw new Refusal(
                    "wrong-counterpart",
                    "%s is no party to that negotiation"
                            .formatted(envelope.from().label()));
        var held = register.delivered(envelope.to(), negotiation.id(), envelope.link());
        if (held.isPresent())
            return receipt(envelope, held.get(), countersigning.countersignature(envelope, negotiation.id()));
        var arrived = communication(envelope, negotiation.id());
        register.add(arrived);
        register.addAnnexes(
                arrived.id(),
                envelope.contents().annexes().stream()
                        .map(annex ->
                                annexes.keep(envelope.to(), new Upload(annex.name(), annex.media(), annex.bytes())))
                        .toList());
        crossed.keep(arrived.id(), envelope.contents());
        events.publishEvent(new CommunicationArrived(
                envelope.to(),
                negotiation.id().value(),
                null,
                arrived.id().value(),
                envelope.link(),
                envelope.contents().annexes().stream()
                        .map(Envelope.Annex::sha256)
                        .toList()));
        var links =
                register.series(envelope.to(), negotiation.id(), Direction.IN).links();
        return receipt(envelope, arrived, countersigning.arrived(envelope, negotiation.id(), arrived.id(), links));
    }

    private Receipt receipt(Envelope envelope, Communication held, @Nullable String countersigned) {
        return new Receipt(
                Objects.requireNonNull(held.days().receivedOn()),
                envelope.link().head(),
                countersigned,
                signing.key(envelope.to()).toString(),
                signing.rotations(envelope.to()));
    }

    /** Our own file on the subject, opened now if the counterpart was first to speak of it. */
    private Negotiation negotiationOf(Envelope envelope) {
        var contents = envelope.contents();
        return negotiations.byCommonRef(envelope.to(), contents.negotiation()).orElseGet(() -> {
            var desk = desks.party(envelope.to());
            return negotiations.open(
                    EXCHANGE,
                    new Negotiation(
                            NegotiationId.next(),
                            desk.code(),
                            envelope.from(),
                            desks.party(envelope.from()).name(),
                            contents.subject(),
                            contents.negotiation(),
                            contents.marking(),
                            desk.exercise(),
                            false));
        });
    }

    private Communication communication(Envelope envelope, NegotiationId negotiation) {
        var contents = envelope.contents();
        return new Communication(
                CommunicationId.next(),
                envelope.to(),
                envelope.from(),
                negotiation,
                Direction.IN,
                null,
                contents.form(),
                "desk",
                null,
                contents.office(),
                new Numbers(null, contents.number(), null),
                new Days(contents.day(), null, null, LocalDate.now(clock)),
                Provenance.ORIGINAL,
                contents.marking(),
                contents.coveringText(),
                contents.points().stream()
                        .map(point -> item(point, negotiation))
                        .toList(),
                null,
                null,
                envelope.link(),
                new Keeping(EXCHANGE, clock.instant(), null, null, null, null, null));
    }

    private Item item(Envelope.Point point, NegotiationId negotiation) {
        return new Item(
                point.ref(),
                measures.byCommonRef(negotiation, point.ref()).map(Measure::id).orElse(null),
                point.number(),
                point.title(),
                point.kind(),
                point.wording(),
                point.texts().stream()
                        .map(text -> new Wording(text.language(), text.status(), text.words()))
                        .toList());
    }
}
