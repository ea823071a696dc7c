package org.parley.audit;

import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which auditors come to a negotiation. It says how deep they read, and each time they come in is
 * a leaf of the record before they see anything.
 */
@Service
public class ReadingRoom {
    private final Negotiations negotiations;
    private final SubstanceGrants grants;
    private final ApplicationEventPublisher events;

    ReadingRoom(Negotiations negotiations, SubstanceGrants grants, ApplicationEventPublisher events) {
        this.negotiations = negotiations;
        this.grants = grants;
        this.events = events;
    }

    /** What an auditor may see of a negotiation. */
    public record Sight(Negotiation negotiation, Depth depth) {
        public boolean substance() {
            return depth == Depth.SUBSTANCE;
        }
    }

    /**
     * Comes in to a negotiation, and puts that on record.
     *
     * @param page the address asked for
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW) // on record before anything is read
    public Sight enter(Actor actor, NegotiationId id, String page) {
        actor.require(Role.AUDITOR);
        var negotiation = negotiations.get(actor.party(), id);
        var depth = negotiation.chronicle() || grants.reads(actor.party(), id, actor.person())
                ? Depth.SUBSTANCE // a chronicle tells what the public record tells
                : Depth.PROCESS;
        events.publishEvent(new AuditorRead(actor.party(), id.value(), actor.person(), page, depth));
        return new Sight(negotiation, depth);
    }

    /** Comes in to the desk as a whole, where no negotiation has been chosen; nothing there goes beyond process. */
    @Transactional(propagation = Propagation.REQUIRES_NEW) // on record before anything is read
    public void enter(Actor actor, String page) {
        actor.require(Role.AUDITOR);
        events.publishEvent(new AuditorRead(actor.party(), null, actor.person(), page, Depth.PROCESS));
    }
}
