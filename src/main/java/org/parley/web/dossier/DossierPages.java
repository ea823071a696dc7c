package org.parley.web.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Export;
import org.parley.dossier.ExportId;
import org.parley.dossier.Exports;
import org.parley.dossier.Kind;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Places;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What was taken out of a negotiation's files and by whom, asking for more, and how far the making of it has come. */
@Controller
class DossierPages {
    private final Exports exports;
    private final Negotiations negotiations;
    private final Measures measures;

    DossierPages(Exports exports, Negotiations negotiations, Measures measures) {
        this.exports = exports;
        this.negotiations = negotiations;
        this.measures = measures;
    }

    @GetMapping("/negotiations/{id}/dossier")
    String dossier(@PathVariable NegotiationId id, Actor actor, Model model) {
        var depth = exports.enter(actor, id, "/negotiations/" + id + "/dossier");
        var negotiation = negotiations.get(actor.party(), id);
        negotiation.requireLive();
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("depth", depth);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("points", measures.of(id));
        model.addAttribute("exports", exports.of(actor, id));
        model.addAttribute("withholds", actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.REGISTRAR));
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("crumbs", crumbs(actor, negotiation, Crumb.here("Dossier")));
        return "dossier/page";
    }

    @PostMapping("/negotiations/{id}/dossier")
    String ask(
            @PathVariable NegotiationId id,
            @RequestParam Kind kind,
            @RequestParam(required = false) @Nullable String measure,
            Actor actor) {
        var only = measure == null || measure.isBlank() ? null : new MeasureId(measure);
        return "redirect:/exports/" + exports.ask(actor, id, only, kind).id();
    }

    @GetMapping("/exports/{id}")
    String export(
            @PathVariable ExportId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String swap,
            Actor actor,
            Model model) {
        var export = exports.get(actor, id);
        var negotiation = negotiations.get(actor.party(), export.scope().negotiation());
        model.addAttribute("export", export);
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("point", point(actor, export));
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute(
                "crumbs",
                crumbs(
                        actor,
                        negotiation,
                        new Crumb("Dossier", "/negotiations/" + negotiation.id() + "/dossier"),
                        Crumb.here("Export")));
        return swap == null ? "dossier/export" : "dossier/export :: progress";
    }

    private @Nullable String point(Actor actor, Export export) {
        var measure = export.scope().measure();
        return measure == null ? null : measures.get(actor.party(), measure).number();
    }

    @PostMapping("/exports/{id}/cancel")
    String cancel(@PathVariable ExportId id, Actor actor) {
        exports.cancel(actor, id);
        return "redirect:/exports/" + id;
    }

    @PostMapping("/exports/{id}/resume")
    String resume(@PathVariable ExportId id, Actor actor) {
        exports.resume(actor, id);
        return "redirect:/exports/" + id;
    }

    @GetMapping("/exports/{id}/file")
    ResponseEntity<Resource> file(@PathVariable ExportId id, Actor actor) {
        var path = exports.take(actor, id);
        var disposition = ContentDisposition.attachment()
                .filename(path.getFileName().toString(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(path));
    }

    /** The way back: to the desk's own page of the negotiation, or to the auditors'. */
    static List<Crumb> crumbs(Actor actor, Negotiation negotiation, Crumb... rest) {
        var desk = Places.readsNegotiations(actor)
                ? new Crumb("Negotiations", "/negotiations")
                : new Crumb("Auditors’ desk", "/audit");
        var page = (Places.readsNegotiations(actor) ? "/negotiations/" : "/audit/negotiations/") + negotiation.id();
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(desk);
        crumbs.add(new Crumb(negotiation.subject(), page));
        crumbs.addAll(List.of(rest));
        return crumbs;
    }
}
