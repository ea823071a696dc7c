package org.parley.party;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record who came to the desk; a name that is nobody's here belongs to no desk and is not kept. */
@Service
public class Accesses {
    private final People people;
    private final ApplicationEventPublisher events;

    Accesses(People people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String person, DeskAccessed.Kind kind) {
        people.actor(person).ifPresent(known -> events.publishEvent(new DeskAccessed(known.party(), person, kind)));
    }
}
