package org.parley.web.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.exchange.Communication;
import org.parley.exchange.Communications;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds communications of this desk by our number, theirs or the registry's. */
@Controller
class SearchController {
    private static final int LONGEST = 60;

    private final Communications communications;
    private final Negotiations negotiations;
    private final Letters letters;

    SearchController(Communications communications, Negotiations negotiations, Letters letters) {
        this.communications = communications;
        this.negotiations = negotiations;
        this.letters = letters;
    }

    /** A communication that was found. */
    record Found(Board.Letter letter, String subject, String href) {}

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String number, Actor actor, Model model) {
        Places.requireNegotiations(actor);
        var wanted = number.strip();
        if (wanted.length() > LONGEST) wanted = wanted.substring(0, LONGEST);
        var of = new HashMap<NegotiationId, Negotiation>();
        var found = communications.search(actor.party(), wanted).stream()
                .map(letter -> found(letter, negotiation(letter, actor, of)))
                .toList();
        model.addAttribute("number", wanted);
        model.addAttribute("found", found);
        model.addAttribute(
                "marking",
                of.values().stream()
                        .map(Negotiation::marking)
                        .reduce(Marking.DIPLOMATIC_CORRESPONDENCE, Marking::with));
        model.addAttribute("crumbs", List.of(Crumb.here("Find a communication")));
        return "search/results";
    }

    private Negotiation negotiation(Communication letter, Actor actor, Map<NegotiationId, Negotiation> known) {
        return known.computeIfAbsent(letter.negotiation(), id -> negotiations.get(actor.party(), id));
    }

    private Found found(Communication letter, Negotiation negotiation) {
        return new Found(
                letters.line(letter, negotiation, ""), negotiation.subject(), "/negotiations/" + negotiation.id());
    }
}
