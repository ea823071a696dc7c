package org.parley.web.dossier;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Completeness;
import org.parley.dossier.Exports;
import org.parley.dossier.Gathering;
import org.parley.dossier.Scope;
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

/** What a complete record must hold and what of it is missing, as it stands now. */
@Controller
class CompletenessPages {
    private final Completeness completeness;
    private final Gathering gathering;
    private final Exports exports;
    private final Negotiations negotiations;
    private final Clock clock;

    CompletenessPages(
            Completeness completeness, Gathering gathering, Exports exports, Negotiations negotiations, Clock clock) {
        this.completeness = completeness;
        this.gathering = gathering;
        this.exports = exports;
        this.negotiations = negotiations;
        this.clock = clock;
    }

    @GetMapping("/negotiations/{id}/completeness")
    ModelAndView read(@PathVariable NegotiationId id, Actor actor) {
        return page(id, actor, null);
    }

    @PostMapping("/negotiations/{id}/completeness/{item}")
    ModelAndView answer(
            @PathVariable NegotiationId id,
            @PathVariable String item,
            @RequestParam(defaultValue = "false") boolean applies,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        try {
            completeness.answer(actor, id, item, applies, reason);
        } catch (Refusal refusal) {
            if (refusal.field() == null) throw refusal;
            var page = page(id, actor, refusal);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:/negotiations/" + id + "/completeness");
    }

    private ModelAndView page(NegotiationId id, Actor actor, @Nullable Refusal refusal) {
        var depth = exports.enter(actor, id, "/negotiations/" + id + "/completeness");
        var negotiation = negotiations.get(actor.party(), id);
        negotiation.requireLive();
        var reader = new Gathering.Reader(actor.party(), actor.person(), depth, clock.instant());
        var dossier = gathering.of(Scope.all(id), reader);
        var page = new ModelAndView("dossier/completeness");
        page.addObject("negotiation", negotiation);
        page.addObject("report", completeness.report(actor.party(), dossier));
        page.addObject("answers", !actor.is(Role.AUDITOR));
        page.addObject("refusal", refusal);
        page.addObject("marking", dossier.cover().marking());
        page.addObject("exercise", negotiation.exercise());
        page.addObject(
                "crumbs",
                DossierPages.crumbs(
                        actor,
                        negotiation,
                        new Crumb("Dossier", "/negotiations/" + id + "/dossier"),
                        Crumb.here("Completeness")));
        return page;
    }
}
