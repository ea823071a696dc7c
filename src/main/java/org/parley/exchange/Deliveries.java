package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActId;
import org.parley.measure.Acts;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.ProposalId;
import org.parley.measure.Proposals;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proof that the other side has a communication of ours: a receipt of the exchange, or a stamp of theirs. */
@Service
public class Deliveries {
    private final Negotiations negotiations;
    private final Acts acts;
    private final Proposals proposals;
    private final Register register;
    private final Countersigning countersigning;
    private final CommunicationActs recorded;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            Negotiations negotiations,
            Acts acts,
            Proposals proposals,
            Register register,
            Countersigning countersigning,
            CommunicationActs recorded,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.negotiations = negotiations;
        this.acts = acts;
        this.proposals = proposals;
        this.register = register;
        this.countersigning = countersigning;
        this.recorded = recorded;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Closes an entry of the outbox by the receipt; nothing but the day comes back from the other side. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void receipt(Outbox.Claim claim, Receipt receipt) {
        negotiations.lock(List.of(claim.negotiation()));
        if (!receipt.head().equals(claim.envelope().link().head()))
            throw new IllegalStateException("The receipt speaks of another communication");
        if (!outbox.delivered(claim.communication())) return;
        countersigning.countersigned(claim.envelope(), claim.negotiation(), receipt);
        proved(
                claim.party(),
                claim.negotiation(),
                claim.communication(),
                receipt.receivedOn(),
                null,
                "receipt of the exchange");
    }

    /** Records proof that came later: their stamp, their note that names ours. */
    @Transactional
    public void prove(Actor actor, CommunicationId id, LocalDate receivedOn, String proof) {
        actor.require(Role.MISSION, Role.REGISTRAR, Role.DESK_OFFICER);
        negotiations.lock(List.of(ours(actor.party(), id).negotiation()));
        var sent = ours(actor.party(), id);
        if (sent.days().receivedOn() != null)
            throw new Refusal(
                    "proved-already",
                    "Delivery is proved already, on %s".formatted(sent.days().receivedOn()));
        if (proof.isBlank()) throw new Refusal("proof-missing", "Say what proves that they had it", "proof");
        var sentOn = sent.days().sentOn();
        if (receivedOn.isAfter(LocalDate.now(clock)) || (sentOn != null && receivedOn.isBefore(sentOn)))
            throw new Refusal(
                    "day-impossible",
                    "They had it on or after the day on which it left, and not on a day that has not come",
                    "receivedOn");
        proved(actor.party(), sent.negotiation(), id, receivedOn, actor.person(), proof);
    }

    private Communication ours(PartyCode party, CommunicationId id) {
        return register.find(party, id)
                .filter(it -> it.direction() == Direction.OUT)
                .orElseThrow(() -> new Refusal("unknown-communication", "This desk sent no such communication"));
    }

    /** From this day their silence counts. */
    private void proved(
            PartyCode party,
            NegotiationId negotiation,
            CommunicationId id,
            LocalDate day,
            @Nullable String by,
            String proof) {
        register.received(id, party, day);
        for (var act : recorded.of(id)) received(party, by == null ? Arrivals.EXCHANGE : by, act, day, proof);
        var paper = register.find(party, id).map(Communication::paperId).orElse(null);
        events.publishEvent(new DeliveryProved(party, negotiation.value(), by, id.value(), paper, day));
    }

    private void received(PartyCode party, String by, ActId act, LocalDate day, String proof) {
        var passage = acts.get(party, act).passage();
        var proposal = passage == null ? null : passage.submissionProposalId();
        if (proposal != null
                && act.equals(proposals.get(party, new ProposalId(proposal)).putBy()))
            proposals.delivered(party, by, new ProposalId(proposal), day, proof);
        else acts.receiptProved(party, by, act, day, proof);
    }
}
