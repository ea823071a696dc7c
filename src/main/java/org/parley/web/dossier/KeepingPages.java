package org.parley.web.dossier;

import org.jspecify.annotations.Nullable;
import org.parley.dossier.Export;
import org.parley.dossier.ExportId;
import org.parley.dossier.Exports;
import org.parley.dossier.Holds;
import org.parley.dossier.Keeping;
import org.parley.dossier.Kind;
import org.parley.dossier.Retention;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long a negotiation's dossier is kept, what hinders its destruction, and its transfer to the archive. */
@Controller
class KeepingPages {
    private final Keeping keeping;
    private final Holds holds;
    private final Exports exports;
    private final Negotiations negotiations;

    KeepingPages(Keeping keeping, Holds holds, Exports exports, Negotiations negotiations) {
        this.keeping = keeping;
        this.holds = holds;
        this.exports = exports;
        this.negotiations = negotiations;
    }

    @GetMapping("/negotiations/{id}/keeping")
    ModelAndView read(@PathVariable NegotiationId id, Actor actor) {
        return page(id, actor, null);
    }

    @PostMapping("/negotiations/{id}/retention")
    ModelAndView decide(
            @PathVariable NegotiationId id,
            @RequestParam(defaultValue = "0") int years,
            @RequestParam Retention.Then then,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        return after(id, actor, () -> keeping.decide(actor, id, years, then, reason));
    }

    @PostMapping("/negotiations/{id}/holds")
    ModelAndView place(
            @PathVariable NegotiationId id,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String holdReason,
            Actor actor) {
        return after(id, actor, () -> holds.place(actor, id, authority, holdReason));
    }

    @PostMapping("/negotiations/{id}/holds/{hold}/lift")
    ModelAndView lift(
            @PathVariable NegotiationId id,
            @PathVariable String hold,
            @RequestParam(defaultValue = "") String liftReason,
            Actor actor) {
        return after(id, actor, () -> holds.lift(actor, id, hold, liftReason));
    }

    @PostMapping("/negotiations/{id}/transfers")
    ModelAndView transfer(@PathVariable NegotiationId id, @RequestParam ExportId export, Actor actor) {
        return after(id, actor, () -> keeping.transfer(actor, id, export));
    }

    private ModelAndView after(NegotiationId id, Actor actor, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            if (refusal.field() == null) throw refusal;
            var page = page(id, actor, refusal);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:/negotiations/" + id + "/keeping");
    }

    private ModelAndView page(NegotiationId id, Actor actor, @Nullable Refusal refusal) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR, Role.LEGAL_ADVISER);
        var negotiation = negotiations.get(actor.party(), id);
        negotiation.requireLive();
        var page = new ModelAndView("dossier/keeping");
        page.addObject("negotiation", negotiation);
        page.addObject("decided", keeping.decided(actor.party(), id).orElse(null));
        page.addObject("preview", keeping.preview(actor.party(), id));
        page.addObject("holds", holds.of(actor.party(), id));
        page.addObject("transfers", keeping.transfers(actor.party(), id));
        page.addObject("decides", actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.REGISTRAR));
        page.addObject("lifts", actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.LEGAL_ADVISER));
        page.addObject("thens", Retention.Then.values());
        if (actor.is(Role.REGISTRAR))
            page.addObject(
                    "ready",
                    exports.of(actor, id).stream()
                            .filter(one -> one.kind() == Kind.EVIDENCE && one.state() == Export.State.READY)
                            .filter(one -> one.scope().measure() == null)
                            .toList());
        page.addObject("refusal", refusal);
        page.addObject("marking", negotiation.marking());
        page.addObject("exercise", negotiation.exercise());
        page.addObject("crumbs", DossierPages.crumbs(actor, negotiation, Crumb.here("Keeping")));
        return page;
    }
}
