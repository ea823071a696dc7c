package org.parley.web.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.ProgrammeId;
import org.parley.measure.Programmes;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Places;
import org.parley.web.layout.Readers;
import org.parley.web.parts.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Negotiations, programmes and chronicles: their lists, and the board of each. */
@Controller
class NegotiationController {
    private static final List<Role> INSTRUCTED =
            List.of(Role.LEGAL_ADVISER, Role.HEAD_OF_DELEGATION, Role.MISSION, Role.TREATY_OFFICER);
    private static final List<Role> TAKE_AWAY = List.of(Role.HEAD_OF_DELEGATION, Role.REGISTRAR, Role.AUDITOR);

    private final Negotiations negotiations;
    private final Programmes programmes;
    private final Measures measures;
    private final Boards boards;
    private final Readers readers;

    NegotiationController(
            Negotiations negotiations, Programmes programmes, Measures measures, Boards boards, Readers readers) {
        this.negotiations = negotiations;
        this.programmes = programmes;
        this.measures = measures;
        this.boards = boards;
        this.readers = readers;
    }

    @GetMapping("/negotiations")
    String negotiations(Actor actor, Model model) {
        return list(actor, false, model);
    }

    @GetMapping("/chronicles")
    String chronicles(Actor actor, Model model) {
        return list(actor, true, model);
    }

    private String list(Actor actor, boolean chronicles, Model model) {
        if (!chronicles || !actor.is(Role.AUDITOR)) Places.requireNegotiations(actor);
        var all = negotiations.of(actor.party()).stream()
                .filter(one -> one.chronicle() == chronicles)
                .toList();
        model.addAttribute("chronicles", chronicles);
        model.addAttribute("opens", !chronicles && actor.is(Role.DESK_OFFICER));
        model.addAttribute("negotiations", all);
        model.addAttribute("marking", all.stream().map(Negotiation::marking).reduce(Marking.PUBLIC, Marking::with));
        return "negotiation/list";
    }

    @GetMapping("/negotiations/{id}")
    @Transactional(readOnly = true)
    String negotiation(@PathVariable String id, AsOf.Asked asked, Actor actor, Model model) {
        var negotiation = negotiations.get(actor.party(), new NegotiationId(id));
        readers.admit(actor, negotiation, "/negotiations/" + id);
        model.addAttribute("title", negotiation.subject());
        model.addAttribute("programmes", programmes.of(actor.party(), negotiation.id()));
        model.addAttribute("here", "/negotiations/" + id);
        var points = measures.of(negotiation.id());
        offers(actor, negotiation, model);
        board(negotiation, points, asked, model);
        model.addAttribute("crumbs", List.of(parent(negotiation), Crumb.here(negotiation.subject())));
        return asked.view("negotiation/board");
    }

    /** What the reader's office may do with a negotiation from its board. */
    private static void offers(Actor actor, Negotiation negotiation, Model model) {
        model.addAttribute("works", !negotiation.chronicle() && actor.is(Role.DESK_OFFICER));
        model.addAttribute(
                "takesAway", !negotiation.chronicle() && TAKE_AWAY.stream().anyMatch(actor::is));
        model.addAttribute(
                "instructed", !negotiation.chronicle() && INSTRUCTED.stream().anyMatch(actor::is));
    }

    @GetMapping("/programmes/{id}")
    @Transactional(readOnly = true)
    String programme(@PathVariable String id, AsOf.Asked asked, Actor actor, Model model) {
        var programme = programmes.get(actor.party(), new ProgrammeId(id));
        var negotiation = negotiations.get(actor.party(), programme.negotiation());
        readers.admit(actor, negotiation, "/programmes/" + id);
        model.addAttribute("title", programme.title());
        model.addAttribute("programme", programme);
        model.addAttribute("here", "/programmes/" + id);
        var points = measures.of(negotiation.id()).stream()
                .filter(point -> programme.id().equals(point.programme()))
                .toList();
        offers(actor, negotiation, model);
        board(negotiation, points, asked, model);
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(parent(negotiation));
        crumbs.add(new Crumb(negotiation.subject(), "/negotiations/" + negotiation.id()));
        crumbs.add(Crumb.here("Programme"));
        model.addAttribute("crumbs", crumbs);
        return asked.view("negotiation/board");
    }

    private void board(Negotiation negotiation, List<Measure> points, AsOf.Asked asked, Model model) {
        model.addAttribute("negotiation", negotiation);
        if (!points.isEmpty()) model.addAttribute("board", boards.of(negotiation, points, asked));
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("wide", true);
    }

    /** What counterparts owe this desk, over all its live negotiations; a part of the worklist fetched after it. */
    @GetMapping("/owed")
    @Transactional(readOnly = true)
    String owed(@RequestHeader(name = "HX-Request", required = false) @Nullable String swap, Actor actor, Model model) {
        Places.requireNegotiations(actor);
        var live = negotiations.of(actor.party()).stream()
                .filter(one -> !one.chronicle())
                .toList();
        model.addAttribute(
                "owed",
                live.stream().flatMap(one -> boards.theyOwe(one).stream()).toList());
        model.addAttribute(
                "marking",
                live.stream().map(Negotiation::marking).reduce(Marking.DIPLOMATIC_CORRESPONDENCE, Marking::with));
        return swap == null ? "negotiation/owed" : "negotiation/owed :: owed";
    }

    private static Crumb parent(Negotiation negotiation) {
        return negotiation.chronicle()
                ? new Crumb("Chronicles", "/chronicles")
                : new Crumb("Negotiations", "/negotiations");
    }
}
