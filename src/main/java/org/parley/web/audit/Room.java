package org.parley.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.audit.AsAt;
import org.parley.audit.ReadingRoom;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.shared.Actor;
import org.parley.web.layout.Crumb;
import org.parley.web.parts.AsOf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the auditors' desk begins with: the door, the day asked, and what stands around the page. */
@Component
class Room {
    private final ReadingRoom room;
    private final ProofLines proofs;
    private final Clock clock;

    Room(ReadingRoom room, ProofLines proofs, Clock clock) {
        this.room = room;
        this.proofs = proofs;
        this.clock = clock;
    }

    AsAt asAt(AsOf.Asked asked) {
        return new AsAt(asked.day(LocalDate.now(clock)), asked.known());
    }

    /** Comes in to a negotiation; nothing has been read before this is on record. */
    ReadingRoom.Sight enter(Actor actor, NegotiationId id, HttpServletRequest request, Model model) {
        var sight = room.enter(actor, id, address(request));
        model.addAttribute("negotiation", sight.negotiation());
        model.addAttribute("depth", sight.depth());
        model.addAttribute("substance", sight.substance());
        model.addAttribute("marking", sight.negotiation().marking());
        model.addAttribute("exercise", sight.negotiation().exercise());
        model.addAttribute("proof", proofs.of(actor.party()));
        model.addAttribute("wide", true);
        return sight;
    }

    /** Comes in to the desk as a whole. */
    void enter(Actor actor, HttpServletRequest request, Model model) {
        room.enter(actor, address(request));
        model.addAttribute("proof", proofs.of(actor.party()));
        model.addAttribute("wide", true);
    }

    static void crumbs(Model model, @Nullable Negotiation negotiation, String here) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb("Auditors’ desk", "/audit"));
        if (negotiation != null)
            crumbs.add(new Crumb(negotiation.subject(), "/audit/negotiations/" + negotiation.id()));
        crumbs.add(Crumb.here(here));
        model.addAttribute("crumbs", List.copyOf(crumbs));
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return address.length() > 500 ? address.substring(0, 500) : address;
    }
}
