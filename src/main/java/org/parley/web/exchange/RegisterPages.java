package org.parley.web.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication;
import org.parley.exchange.Communications;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's register: what left and what came in, found by any of the three numbers. */
@Controller
class RegisterPages {
    private final Communications communications;

    RegisterPages(Communications communications) {
        this.communications = communications;
    }

    @GetMapping("/register")
    String register(@RequestParam(required = false) @Nullable String q, Actor actor, Model model) {
        return show(actor, q == null ? "" : q, model);
    }

    private String show(Actor actor, String number, Model model) {
        Places.requireNegotiations(actor);
        var found = communications.search(actor.party(), number);
        model.addAttribute("number", number);
        model.addAttribute("found", found);
        model.addAttribute("crumbs", List.of(Crumb.here("Register")));
        model.addAttribute(
                "marking",
                found.stream().map(Communication::marking).reduce(Marking.DIPLOMATIC_CORRESPONDENCE, Marking::with));
        return "exchange/register";
    }
}
