package org.parley.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.audit.FigureSheets;
import org.parley.audit.Finding;
import org.parley.audit.Findings;
import org.parley.audit.Search;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.ProgrammeId;
import org.parley.measure.Programmes;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Role;
import org.parley.web.parts.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditors' desk: exceptions first, then the figures of a programme, and the search. */
@Controller
class AuditPages {
    private static final int LONGEST = 200;

    private final Room room;
    private final Negotiations negotiations;
    private final Programmes programmes;
    private final Measures measures;
    private final Findings findings;
    private final FigureSheets figures;
    private final Search search;

    AuditPages(
            Room room,
            Negotiations negotiations,
            Programmes programmes,
            Measures measures,
            Findings findings,
            FigureSheets figures,
            Search search) {
        this.room = room;
        this.negotiations = negotiations;
        this.programmes = programmes;
        this.measures = measures;
        this.findings = findings;
        this.figures = figures;
        this.search = search;
    }

    /** Opens on the exceptions of the one live negotiation, or lets the auditor choose among several. */
    @GetMapping("/audit")
    String open(AsOf.Asked asked, Actor actor, HttpServletRequest request, Model model) {
        actor.require(Role.AUDITOR);
        var live = negotiations.of(actor.party()).stream()
                .filter(one -> !one.chronicle())
                .toList();
        if (live.size() == 1) return exceptions(live.get(0).id(), asked, null, actor, request, model);
        room.enter(actor, request, model);
        model.addAttribute("negotiations", live);
        model.addAttribute(
                "marking",
                live.stream().map(Negotiation::marking).reduce(Marking.RESTRICTED, (one, other) -> one.with(other)));
        return "audit/negotiations";
    }

    @GetMapping("/audit/negotiations/{id}")
    String exceptions(
            @PathVariable NegotiationId id,
            AsOf.Asked asked,
            @RequestParam(required = false) @Nullable String point,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        var negotiation = room.enter(actor, id, request, model).negotiation();
        var asAt = room.asAt(asked);
        var found = findings.of(negotiation, asAt).stream()
                .filter(one -> point == null || point.isBlank() || one.points().contains(point))
                .toList();
        var byKind = new LinkedHashMap<Finding.Kind, List<Finding>>();
        for (var kind : Finding.Kind.values())
            byKind.put(kind, found.stream().filter(one -> one.kind() == kind).toList());
        model.addAttribute("asAt", asAt);
        model.addAttribute("kinds", byKind);
        model.addAttribute("points", measures.of(negotiation.id()));
        model.addAttribute("point", point);
        Room.crumbs(model, negotiation, "Exceptions");
        return "audit/exceptions";
    }

    @GetMapping("/audit/negotiations/{id}/figures")
    String figures(
            @PathVariable NegotiationId id,
            AsOf.Asked asked,
            @RequestParam(required = false) @Nullable String programme,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        var sight = room.enter(actor, id, request, model);
        var negotiation = sight.negotiation();
        var asAt = room.asAt(asked);
        var chosen = programme == null || programme.isBlank()
                ? null
                : programmes.get(actor.party(), new ProgrammeId(programme)).id();
        model.addAttribute("asAt", asAt);
        model.addAttribute("programme", chosen == null ? "" : chosen.value());
        model.addAttribute("programmes", programmes.of(actor.party(), negotiation.id()));
        model.addAttribute("figures", figures.of(negotiation, chosen, asAt, sight.depth()));
        Room.crumbs(model, negotiation, "Figures");
        return "audit/figures";
    }

    @GetMapping("/audit/search")
    String search(@RequestParam(defaultValue = "") String q, Actor actor, HttpServletRequest request, Model model) {
        room.enter(actor, request, model);
        var words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        var hits = search.find(actor, words).stream().map(HitLine::of).toList();
        model.addAttribute("q", words);
        model.addAttribute("hits", hits);
        model.addAttribute("most", Search.MOST);
        Room.crumbs(model, null, "Search");
        return "audit/search";
    }
}
