package org.parley.web.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.NewMeasure;
import org.parley.measure.ProgrammeId;
import org.parley.measure.Programmes;
import org.parley.party.Desks;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a negotiation, and adding its programmes and points. */
@Controller
class NegotiationsController {
    private final Negotiations negotiations;
    private final Programmes programmes;
    private final Measures measures;
    private final Desks desks;

    NegotiationsController(Negotiations negotiations, Programmes programmes, Measures measures, Desks desks) {
        this.negotiations = negotiations;
        this.programmes = programmes;
        this.measures = measures;
        this.desks = desks;
    }

    @GetMapping("/negotiations/new")
    String open(Actor actor, Model model) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        model.addAttribute("crumbs", List.of(new Crumb("Negotiations", "/negotiations"), Crumb.here("New")));
        model.addAttribute("marking", Marking.RESTRICTED);
        model.addAttribute("markings", Marking.values());
        model.addAttribute(
                "parties",
                desks.all().stream()
                        .filter(party -> !party.code().equals(actor.party()))
                        .toList());
        return "measure/new-negotiation";
    }

    @PostMapping("/negotiations")
    String opened(
            Actor actor,
            @RequestParam String counterpart,
            @RequestParam(defaultValue = "") String counterpartName,
            @RequestParam String subject,
            @RequestParam Marking marking) {
        var code = code(counterpart);
        var name = counterpartName.isBlank() ? nameOf(code) : counterpartName.trim();
        var negotiation = negotiations.open(actor, code, name, subject.trim(), marking);
        return "redirect:/negotiations/" + negotiation.id() + "/points";
    }

    @GetMapping("/negotiations/{id}/points")
    String points(Actor actor, @PathVariable NegotiationId id, Model model) {
        Places.requireNegotiations(actor);
        var negotiation = negotiations.get(actor.party(), id);
        model.addAttribute("crumbs", Trail.to(negotiation, "Points"));
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("programmes", programmes.of(actor.party(), id));
        model.addAttribute("measures", measures.of(id));
        model.addAttribute("kinds", InstrumentKind.values());
        return "measure/points";
    }

    @PostMapping("/negotiations/{id}/programmes")
    String programme(
            Actor actor,
            @PathVariable NegotiationId id,
            @RequestParam String title,
            @RequestParam(defaultValue = "false") boolean singleUndertaking) {
        programmes.add(actor, id, title.trim(), singleUndertaking);
        return "redirect:/negotiations/" + id + "/points";
    }

    @PostMapping("/negotiations/{id}/measures")
    String measure(
            Actor actor,
            @PathVariable NegotiationId id,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String number,
            @RequestParam String title,
            @RequestParam InstrumentKind kind,
            @RequestParam(defaultValue = "") String summary) {
        negotiations.get(actor.party(), id);
        measures.add(actor, id, new NewMeasure(programme(actor, programme), number, title.trim(), kind, summary));
        return "redirect:/negotiations/" + id + "/points";
    }

    private @Nullable ProgrammeId programme(Actor actor, String id) {
        return id.isBlank()
                ? null
                : programmes.get(actor.party(), new ProgrammeId(id)).id();
    }

    private String nameOf(PartyCode code) {
        return desks.all().stream()
                .filter(party -> party.code().equals(code))
                .map(party -> party.name())
                .findFirst()
                .orElseThrow(() -> new Refusal("name-missing", "Name the counterpart", "counterpartName"));
    }

    private static PartyCode code(String counterpart) {
        try {
            return new PartyCode(counterpart.trim());
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("no-party-code", String.valueOf(malformed.getMessage()), "counterpart");
        }
    }
}
