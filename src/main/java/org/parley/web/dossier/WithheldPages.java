package org.parley.web.dossier;

import org.jspecify.annotations.Nullable;
import org.parley.dossier.KeptBack;
import org.parley.measure.NegotiationId;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which words of a negotiation are kept back from its bundles; whoever answers for the talks decides. */
@Controller
class WithheldPages {
    private static final int AT_ONCE = 50;

    private final KeptBack keptBack;
    private final KeepingFrame frame;

    WithheldPages(KeptBack keptBack, KeepingFrame frame) {
        this.keptBack = keptBack;
        this.frame = frame;
    }

    @GetMapping("/negotiations/{id}/withheld")
    ModelAndView read(@PathVariable NegotiationId id, @RequestParam(defaultValue = "") String find, Actor actor) {
        return page(id, actor, find, null, null);
    }

    @PostMapping("/negotiations/{id}/withheld")
    ModelAndView withhold(
            @PathVariable NegotiationId id,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String find,
            Actor actor) {
        return after(id, actor, find, words, () -> keptBack.withhold(actor, id, words, reason));
    }

    @PostMapping("/negotiations/{id}/withheld/free")
    ModelAndView setFree(
            @PathVariable NegotiationId id,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String find,
            Actor actor) {
        return after(id, actor, find, words, () -> keptBack.setFree(actor, id, words, reason));
    }

    private ModelAndView after(NegotiationId id, Actor actor, String find, String words, Runnable deed) {
        return KeepingFrame.after(
                "/negotiations/%s/withheld".formatted(id), deed, refusal -> page(id, actor, find, words, refusal));
    }

    private ModelAndView page(
            NegotiationId id, Actor actor, String find, @Nullable String words, @Nullable Refusal refusal) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR);
        var page = frame.page(actor, id, "dossier/withheld", "withheld", Crumb.here("Withheld words"));
        var pieces = keptBack.of(actor.party(), id, find);
        page.addObject("pieces", pieces.subList(0, Math.min(AT_ONCE, pieces.size())));
        page.addObject("more", Math.max(0, pieces.size() - AT_ONCE));
        page.addObject("find", find);
        page.addObject("frees", actor.is(Role.HEAD_OF_DELEGATION));
        page.addObject("words", words);
        page.addObject("refusal", refusal);
        return page;
    }
}
