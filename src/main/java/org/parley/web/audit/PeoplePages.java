package org.parley.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.parley.audit.RoleHistory;
import org.parley.party.Desks;
import org.parley.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who held which office at the desk, and which agencies stood beside it. */
@Controller
class PeoplePages {
    private final Room room;
    private final RoleHistory history;
    private final Desks desks;

    PeoplePages(Room room, RoleHistory history, Desks desks) {
        this.room = room;
        this.history = history;
        this.desks = desks;
    }

    @GetMapping("/audit/people")
    String people(Actor actor, HttpServletRequest request, Model model) {
        room.enter(actor, request, model);
        model.addAttribute("people", history.of(actor.party()));
        model.addAttribute("agencies", desks.agencies(actor.party(), LocalDate.now(ZoneOffset.UTC)));
        Room.crumbs(model, null, "People");
        return "audit/people";
    }
}
