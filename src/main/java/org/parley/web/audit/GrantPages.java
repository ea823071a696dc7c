package org.parley.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parley.audit.ReadingRoom;
import org.parley.audit.SubstanceGrants;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.party.People;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may read the substance of a negotiation: given and taken back here, and seen here by the auditors themselves. */
@Controller
class GrantPages {
    private final SubstanceGrants grants;
    private final ReadingRoom room;
    private final Negotiations negotiations;
    private final People people;

    GrantPages(SubstanceGrants grants, ReadingRoom room, Negotiations negotiations, People people) {
        this.grants = grants;
        this.room = room;
        this.negotiations = negotiations;
        this.people = people;
    }

    /** The negotiations of the desk by name alone, for whoever may grant. */
    @GetMapping("/audit/grants")
    String all(Actor actor, Model model) {
        SubstanceGrants.requireGranter(actor);
        model.addAttribute(
                "negotiations",
                negotiations.of(actor.party()).stream()
                        .filter(one -> !one.chronicle())
                        .toList());
        model.addAttribute("crumbs", List.of(Crumb.here("Audit of substance")));
        return "audit/granting";
    }

    @GetMapping("/audit/negotiations/{id}/grants")
    String of(@PathVariable NegotiationId id, Actor actor, HttpServletRequest request, Model model) {
        if (actor.is(Role.AUDITOR)) room.enter(actor, id, request.getRequestURI());
        else SubstanceGrants.requireGranter(actor);
        var negotiation = negotiations.get(actor.party(), id);
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("grants", grants.of(actor.party(), id));
        model.addAttribute("grantor", !actor.is(Role.AUDITOR));
        model.addAttribute(
                "auditors",
                people.of(actor.party()).stream()
                        .filter(person -> person.roles().contains(Role.AUDITOR))
                        .toList());
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute(
                "crumbs",
                List.of(
                        actor.is(Role.AUDITOR)
                                ? new Crumb("Auditors’ desk", "/audit")
                                : new Crumb("Audit of substance", "/audit/grants"),
                        Crumb.here(negotiation.subject())));
        return "audit/grants";
    }

    @PostMapping("/audit/negotiations/{id}/grants")
    String give(
            @PathVariable NegotiationId id,
            @RequestParam(defaultValue = "") String auditor,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        grants.give(actor, id, auditor, reason);
        return "redirect:/audit/negotiations/" + id + "/grants";
    }

    @PostMapping("/audit/negotiations/{id}/grants/{grant}/revoke")
    String revoke(
            @PathVariable NegotiationId id,
            @PathVariable String grant,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        grants.revoke(actor, id, grant, reason);
        return "redirect:/audit/negotiations/" + id + "/grants";
    }
}
