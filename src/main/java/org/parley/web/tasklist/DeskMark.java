package org.parley.web.tasklist;

import org.parley.party.Desks;
import org.parley.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the Tasklist whose desk it shows, so that its marking stands there too. */
@RestController
class DeskMark {
    private final Desks desks;

    DeskMark(Desks desks) {
        this.desks = desks;
    }

    record Mark(String desk, String name, boolean exercise) {}

    @GetMapping("/desk/mark")
    Mark mark(Actor actor) {
        var party = desks.party(actor.party());
        return new Mark(party.code().label(), party.name(), party.exercise());
    }
}
