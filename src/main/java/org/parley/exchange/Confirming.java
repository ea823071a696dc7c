package org.parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person vouches for what a first wrote down on the other side's behalf, or says what is known otherwise. */
@Service
public class Confirming {
    private final Negotiations negotiations;
    private final Register register;
    private final ApplicationEventPublisher events;

    Confirming(Negotiations negotiations, Register register, ApplicationEventPublisher events) {
        this.negotiations = negotiations;
        this.register = register;
        this.events = events;
    }

    /** @param contested what the second person knows otherwise; null or blank to confirm */
    @Transactional
    public void confirm(Actor actor, CommunicationId id, @Nullable String contested) {
        actor.require(Role.REGISTRAR, Role.MISSION, Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION, Role.LEGAL_ADVISER);
        negotiations.lock(List.of(find(actor, id).negotiation()));
        var it = find(actor, id);
        if (!it.recordedByUs())
            throw new Refusal("their-own-words", "It came under their own hand; there is nothing to confirm");
        if (it.keeping().confirmedBy() != null)
            throw new Refusal(
                    "confirmed-already",
                    "%s looked at it already".formatted(it.keeping().confirmedBy()));
        if (it.keeping().recordedBy().equals(actor.person()))
            throw new Refusal("same-person", "You wrote it down yourself; somebody else confirms it");
        var otherwise = contested == null || contested.isBlank() ? null : contested.strip();
        register.confirmed(id, actor.party(), actor.person(), otherwise);
        events.publishEvent(new CommunicationConfirmed(
                actor.party(), it.negotiation().value(), actor.person(), id.value(), otherwise));
    }

    private Communication find(Actor actor, CommunicationId id) {
        return register.find(actor.party(), id)
                .orElseThrow(() -> new Refusal("unknown-communication", "This desk has no such communication"));
    }
}
