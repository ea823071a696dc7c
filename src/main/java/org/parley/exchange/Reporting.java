package org.parley.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Days;
import org.parley.exchange.Communication.Item;
import org.parley.exchange.Communication.Keeping;
import org.parley.exchange.Communication.Numbers;
import org.parley.exchange.Communication.Proof;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down on the other side's behalf what it said or handed over; a second person confirms it. */
@Service
public class Reporting {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Register register;
    private final ProofFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reporting(
            Negotiations negotiations,
            Measures measures,
            Register register,
            ProofFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.register = register;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the report in; it stands in the register once the registrar has numbered it. */
    @Transactional
    public Communication report(Actor actor, Report report) {
        actor.require(Role.MISSION, Role.DESK_OFFICER, Role.REGISTRAR, Role.HEAD_OF_DELEGATION);
        negotiations.lock(List.of(report.negotiation()));
        report.check(clock);
        var negotiation = negotiations.get(actor.party(), report.negotiation());
        negotiation.requireLive();
        var file = files.keep(actor.party(), report.file());
        var it = new Communication(
                CommunicationId.next(),
                actor.party(),
                negotiation.counterpart(),
                negotiation.id(),
                Direction.IN,
                null,
                report.form(),
                report.channel(),
                report.level(),
                report.office().strip(),
                new Numbers(null, blankless(report.theirs()), null),
                new Days(report.on(), null, null, report.on()),
                report.way().provenance(),
                report.marking(),
                report.words(),
                report.points().stream()
                        .map(point -> named(actor.party(), negotiation.counterpart(), point))
                        .toList(),
                report.said(),
                file == null ? null : new Proof(Handing.LEFT, report.office().strip(), "", report.theirs(), file),
                null,
                new Keeping(actor.person(), clock.instant(), null, null, null, null, null));
        register.add(it);
        events.publishEvent(new CommunicationReported(
                actor.party(), negotiation.id().value(), actor.person(), it.id().value()));
        return it;
    }

    /** The point under our own number and title: theirs are not known. */
    private Item named(PartyCode party, PartyCode counterpart, Item point) {
        var measure = measures.get(party, Objects.requireNonNull(point.measure()));
        if (!negotiations.get(party, measure.negotiation()).counterpart().equals(counterpart))
            throw new Refusal(
                    "other-counterpart",
                    "Point %s is negotiated with somebody else".formatted(measure.number()),
                    "points");
        return new Item(
                null,
                measure.id(),
                measure.number(),
                measure.title(),
                measure.kind().name(),
                point.wording(),
                point.texts());
    }

    private static @Nullable String blankless(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
