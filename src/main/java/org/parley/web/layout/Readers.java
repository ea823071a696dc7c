package org.parley.web.layout;

import org.parley.audit.ReadingRoom;
import org.parley.measure.Negotiation;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.stereotype.Component;

/** Lets readers in to the pages of a negotiation: its people, and to a chronicle the auditors, whose look is on record. */
@Component
public class Readers {
    private final ReadingRoom room;

    Readers(ReadingRoom room) {
        this.room = room;
    }

    /** Refuses whoever may not read it here; a live negotiation is read by auditors at their own desk alone. */
    public void admit(Actor actor, Negotiation negotiation, String page) {
        if (negotiation.chronicle() && actor.is(Role.AUDITOR)) room.enter(actor, negotiation.id(), page);
        else Places.requireNegotiations(actor);
    }
}
