package org.parley.dossier;

import org.parley.audit.Depth;
import org.parley.audit.ReadingRoom;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who may take a dossier away, and how deep: the head of delegation and the registrar, who keeps the desk's archive, with
 * every word; an auditor as deep as the grant goes. Nobody else, and never of another desk.
 */
@Component
class Exporting {
    private final Negotiations negotiations;
    private final ReadingRoom room;

    Exporting(Negotiations negotiations, ReadingRoom room) {
        this.negotiations = negotiations;
        this.room = room;
    }

    static void requireOffice(Actor actor) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR, Role.AUDITOR);
    }

    /** How deep the person reads; an auditor's coming in is put on record by it. */
    Depth depth(Actor actor, NegotiationId negotiation, String page) {
        requireOffice(actor);
        if (actor.is(Role.AUDITOR)) return room.enter(actor, negotiation, page).depth();
        negotiations.get(actor.party(), negotiation);
        return Depth.SUBSTANCE;
    }
}
