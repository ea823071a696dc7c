package org.parley.web.dossier;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.dossier.Exports;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages on keeping a dossier have in common: whose they are, and what a refusal leaves standing. */
@Component
class KeepingFrame {
    private final Exports exports;
    private final Negotiations negotiations;

    KeepingFrame(Exports exports, Negotiations negotiations) {
        this.exports = exports;
        this.negotiations = negotiations;
    }

    /** Whoever keeps the archive reads it, whoever may hold it, and an auditor, whose look is put on record. */
    ModelAndView page(Actor actor, NegotiationId id, String template, String path, Crumb... crumbs) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR, Role.LEGAL_ADVISER, Role.AUDITOR);
        if (actor.is(Role.AUDITOR)) exports.enter(actor, id, "/negotiations/%s/%s".formatted(id, path));
        var negotiation = negotiations.get(actor.party(), id);
        negotiation.requireLive();
        var page = new ModelAndView(template);
        page.addObject("negotiation", negotiation);
        page.addObject("marking", negotiation.marking());
        page.addObject("exercise", negotiation.exercise());
        var dossier = new Crumb("Dossier", "/negotiations/" + id + "/dossier");
        page.addObject(
                "crumbs",
                DossierPages.crumbs(
                        actor,
                        negotiation,
                        actor.is(Role.LEGAL_ADVISER)
                                ? crumbs
                                : Stream.concat(Stream.of(dossier), Arrays.stream(crumbs))
                                        .toArray(Crumb[]::new)));
        return page;
    }

    /** Does it and leads back to the page; a refusal about a field shows the page with what was typed. */
    static ModelAndView after(String page, Runnable deed, Function<Refusal, ModelAndView> again) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            if (refusal.field() == null) throw refusal;
            var shown = again.apply(refusal);
            shown.setStatus(HttpStatus.CONFLICT);
            return shown;
        }
        return new ModelAndView("redirect:" + page);
    }
}
