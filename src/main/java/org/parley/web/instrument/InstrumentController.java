package org.parley.web.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Concluding;
import org.parley.instrument.DomesticTrack;
import org.parley.instrument.InstrumentId;
import org.parley.instrument.Instruments;
import org.parley.instrument.Step;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Places;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an instrument, with where each party stands, and opening one from settled points. */
@Controller
class InstrumentController {
    private final Instruments instruments;
    private final Concluding concluding;
    private final DomesticTrack track;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Clock clock;

    InstrumentController(
            Instruments instruments,
            Concluding concluding,
            DomesticTrack track,
            Negotiations negotiations,
            Measures measures,
            Clock clock) {
        this.instruments = instruments;
        this.concluding = concluding;
        this.track = track;
        this.negotiations = negotiations;
        this.measures = measures;
        this.clock = clock;
    }

    @GetMapping("/negotiations/{id}/instruments")
    String of(Actor actor, @PathVariable NegotiationId id, Model model) {
        Places.requireNegotiations(actor);
        var negotiation = negotiations.get(actor.party(), id);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Negotiations", "/negotiations"),
                        new Crumb(negotiation.subject(), "/negotiations/" + id),
                        Crumb.here("Instruments")));
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("instruments", instruments.of(actor.party(), id));
        model.addAttribute("free", instruments.free(actor.party(), id));
        model.addAttribute("opener", actor.is(Role.DESK_OFFICER) || actor.is(Role.TREATY_OFFICER));
        return "instrument/list";
    }

    @PostMapping("/negotiations/{id}/instruments")
    String open(
            Actor actor,
            @PathVariable NegotiationId id,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable List<String> points) {
        var chosen = (points == null ? List.<String>of() : points)
                .stream().map(MeasureId::new).toList();
        return "redirect:/instruments/"
                + instruments.open(actor, id, title, chosen).id();
    }

    @GetMapping("/instruments/{id}")
    String show(Actor actor, @PathVariable InstrumentId id, Model model) {
        Places.requireNegotiations(actor);
        var instrument = instruments.get(actor.party(), id);
        var negotiation = negotiations.get(actor.party(), instrument.negotiation());
        var legal = instruments.legal(instrument);
        var standing = new LinkedHashMap<String, String>();
        for (var party : List.of(negotiation.party(), negotiation.counterpart()))
            standing.put(party.label(), legal.of(party).label());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Negotiations", "/negotiations"),
                        new Crumb(negotiation.subject(), "/negotiations/" + negotiation.id()),
                        new Crumb("Instruments", "/negotiations/" + negotiation.id() + "/instruments"),
                        Crumb.here(instrument.title())));
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("instrument", instrument);
        model.addAttribute("negotiation", negotiation);
        model.addAttribute(
                "points",
                instrument.measures().stream()
                        .map(m -> measures.get(actor.party(), m))
                        .toList());
        model.addAttribute(
                "texts",
                instrument.texts().stream()
                        .map(text -> new InstrumentForm.Shown(text, instruments.words(instrument, text)))
                        .toList());
        model.addAttribute("certified", instruments.certified(instrument));
        model.addAttribute("standing", standing);
        model.addAttribute("bothBound", legal.inForceForBoth());
        model.addAttribute("computed", instruments.entryIntoForce(instrument));
        model.addAttribute("steps", instruments.steps(instrument));
        model.addAttribute("effects", DomesticTrack.Effect.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("treatyOfficer", actor.is(Role.TREATY_OFFICER) && instrument.binding());
        return "instrument/page";
    }

    /** A step of our own procedures that no task asked for, or that was recorded as less than it was. */
    @PostMapping("/instruments/{id}/step")
    String step(
            Actor actor,
            @PathVariable InstrumentId id,
            @RequestParam String name,
            @RequestParam DomesticTrack.Effect effect,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam String who,
            @RequestParam String document) {
        track.record(actor, id, new DomesticTrack.Taken(name.trim(), effect, on, who, document, true, null));
        return "redirect:/instruments/" + id;
    }

    @PostMapping("/instruments/{id}/confirm")
    String confirm(
            Actor actor,
            @PathVariable InstrumentId id,
            @RequestParam Step.Side side,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        concluding.confirm(actor, id, side, on);
        return "redirect:/instruments/" + id;
    }

    /** Theirs, or ours with the proof of receipt that came later. */
    @PostMapping("/instruments/{id}/notified")
    String notified(
            Actor actor,
            @PathVariable InstrumentId id,
            @RequestParam Step.Side side,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate receivedOn,
            @RequestParam(defaultValue = "") String proof) {
        concluding.notified(actor, id, side, on, receivedOn, proof);
        return "redirect:/instruments/" + id;
    }
}
