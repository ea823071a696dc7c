package org.parley.web.dossier;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Destruction;
import org.parley.dossier.Destructions;
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

/** What would be destroyed of a negotiation after its transfer, who asks for it, and who does it. */
@Controller
class DestructionPages {
    private final Destructions destructions;
    private final KeepingFrame frame;

    DestructionPages(Destructions destructions, KeepingFrame frame) {
        this.destructions = destructions;
        this.frame = frame;
    }

    @GetMapping("/negotiations/{id}/destruction")
    ModelAndView read(@PathVariable NegotiationId id, Actor actor) {
        return page(id, actor, null, Map.of());
    }

    @PostMapping("/negotiations/{id}/destruction")
    ModelAndView ask(@PathVariable NegotiationId id, @RequestParam Map<String, String> typed, Actor actor) {
        return after(id, actor, typed, () -> destructions.ask(actor, id, typed.getOrDefault("destroyReason", "")));
    }

    @PostMapping("/negotiations/{id}/destruction/done")
    ModelAndView destroy(@PathVariable NegotiationId id, @RequestParam Map<String, String> typed, Actor actor) {
        return after(id, actor, typed, () -> destructions.destroy(actor, id, number(typed.getOrDefault("pieces", ""))));
    }

    @PostMapping("/negotiations/{id}/destruction/declined")
    ModelAndView decline(@PathVariable NegotiationId id, @RequestParam Map<String, String> typed, Actor actor) {
        return after(id, actor, typed, () -> destructions.decline(actor, id, typed.getOrDefault("declineReason", "")));
    }

    /** What cannot be the number that the preview says is no number of pieces. */
    private static long number(String typed) {
        var digits = typed.replaceAll("[\\s,.’']", "");
        return digits.matches("\\d{1,12}") ? Long.parseLong(digits) : -1;
    }

    private ModelAndView after(NegotiationId id, Actor actor, Map<String, String> typed, Runnable deed) {
        return KeepingFrame.after(
                "/negotiations/%s/destruction".formatted(id), deed, refusal -> page(id, actor, refusal, typed));
    }

    private ModelAndView page(NegotiationId id, Actor actor, @Nullable Refusal refusal, Map<String, String> typed) {
        var page = frame.page(
                actor,
                id,
                "dossier/destruction",
                "destruction",
                new Crumb("Keeping", "/negotiations/" + id + "/keeping"),
                Crumb.here("Destruction"));
        var plan = destructions.plan(actor.party(), id);
        var all = destructions.of(actor.party(), id);
        var asked = all.stream().filter(Destruction::isOpen).findFirst().orElse(null);
        page.addObject("plan", plan);
        page.addObject("asked", asked);
        page.addObject("ended", all.stream().filter(one -> !one.isOpen()).toList());
        page.addObject("asks", asked == null && actor.is(Role.REGISTRAR) && plan.pieces() > 0);
        page.addObject(
                "does",
                asked != null
                        && actor.is(Role.HEAD_OF_DELEGATION)
                        && !asked.by().equals(actor.person()));
        page.addObject("declines", asked != null && (actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.REGISTRAR)));
        page.addObject("refusal", refusal);
        page.addObject("typed", typed);
        return page;
    }
}
