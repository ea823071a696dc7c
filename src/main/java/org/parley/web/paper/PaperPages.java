package org.parley.web.paper;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.paper.Annexes;
import org.parley.paper.Draft;
import org.parley.paper.Leaving;
import org.parley.paper.Paper;
import org.parley.paper.PaperFiles;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.paper.WordFiles;
import org.parley.paper.WordPaper;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.parley.web.parts.Files;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a paper: its course, its Word file, the papers of a negotiation, and calling one back. */
@Controller
class PaperPages {
    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Papers papers;
    private final PaperFiles files;
    private final Annexes annexes;
    private final Leaving leaving;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Sight sight;

    PaperPages(
            Papers papers,
            PaperFiles files,
            Annexes annexes,
            Leaving leaving,
            Negotiations negotiations,
            Measures measures,
            Sight sight) {
        this.papers = papers;
        this.files = files;
        this.annexes = annexes;
        this.leaving = leaving;
        this.negotiations = negotiations;
        this.measures = measures;
        this.sight = sight;
    }

    @GetMapping("/papers/{id:[A-Za-z0-9-]+}")
    String paper(@PathVariable String id, Actor actor, Model model) {
        requireReader(actor);
        var paper = papers.get(actor.party(), new PaperId(id));
        var negotiation = negotiations.get(actor.party(), paper.negotiation());
        model.addAttribute("paper", paper);
        model.addAttribute("negotiation", negotiation);
        model.addAttribute(
                "points",
                paper.measures().stream()
                        .map(measure -> sight.measure(paper, measure))
                        .toList());
        model.addAttribute("leave", paper.latest().isEmpty() ? null : leaving.of(actor.party(), paper.id()));
        model.addAttribute("files", files.of(actor.party(), paper.id()));
        model.addAttribute("recallable", paper.state().inPreparation() && actor.is(Role.DESK_OFFICER));
        model.addAttribute("marking", paper.marking());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Negotiations", "/negotiations"),
                        new Crumb(negotiation.subject(), "/negotiations/" + negotiation.id()),
                        new Crumb("Papers", "/negotiations/" + negotiation.id() + "/papers"),
                        Crumb.here("Paper " + paper.number())));
        return "paper/paper";
    }

    @GetMapping("/negotiations/{id}/papers")
    String list(@PathVariable String id, Actor actor, Model model) {
        requireReader(actor);
        var negotiation = negotiations.get(actor.party(), new NegotiationId(id));
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("papers", lines(actor, negotiation));
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Negotiations", "/negotiations"),
                        new Crumb(negotiation.subject(), "/negotiations/" + negotiation.id()),
                        Crumb.here("Papers")));
        return "paper/list";
    }

    /** A paper with the numbers of its points. */
    public record Line(Paper paper, String points) {}

    private List<Line> lines(Actor actor, Negotiation negotiation) {
        var numbers = measures.of(negotiation.id()).stream().collect(Collectors.toMap(Measure::id, Measure::number));
        return papers.of(actor.party(), negotiation.id()).stream()
                .map(paper -> new Line(
                        paper,
                        paper.measures().stream()
                                .map(point -> numbers.getOrDefault(point, "?"))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    @GetMapping("/papers/{id:[A-Za-z0-9-]+}.docx")
    ResponseEntity<byte[]> word(@PathVariable String id, Actor actor) {
        requireReader(actor);
        var paper = papers.get(actor.party(), new PaperId(id));
        var leave = leaving.of(actor.party(), paper.id());
        var exercise = negotiations.get(actor.party(), paper.negotiation()).exercise();
        var marking = (exercise ? "EXERCISE, " : "") + leave.page().ours().label();
        return Files.offered(WordFiles.write(WordPaper.of(leave, marking)), WORD, "paper-" + paper.number() + ".docx");
    }

    @GetMapping("/papers/{id:[A-Za-z0-9-]+}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String file, Actor actor) {
        requireReader(actor);
        var kept = files.find(actor.party(), new PaperId(id), file)
                .orElseThrow(() -> new Refusal("unknown-file", "This desk holds no such file"));
        return Files.offered(kept.bytes(), kept.name());
    }

    /** An annex of the latest draft, for whoever reads papers and for the agencies that are asked about this one. */
    @GetMapping("/papers/{id:[A-Za-z0-9-]+}/annexes/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> annex(@PathVariable String id, @PathVariable String sha256, Actor actor) {
        var paper = papers.get(actor.party(), new PaperId(id));
        if (paper.course().asked().stream().noneMatch(asked -> actor.speaksFor(asked.agency()))) requireReader(actor);
        var annex = Annexes.named(paper.latest().map(Draft::annexes).orElse(List.of()), sha256);
        return Files.offered(annexes.bytes(actor.party(), annex), annex.name());
    }

    @PostMapping("/papers/{id:[A-Za-z0-9-]+}/recall")
    String recall(@PathVariable String id, @RequestParam(defaultValue = "") String inwardReason, Actor actor) {
        papers.recall(actor, new PaperId(id), Reasons.required(inwardReason));
        return "redirect:/papers/" + id;
    }

    /** An agency sees the papers put to it in its tasks; process people and auditors see no texts. */
    private static void requireReader(Actor actor) {
        actor.require(
                Role.DESK_OFFICER,
                Role.LEGAL_ADVISER,
                Role.HEAD_OF_DELEGATION,
                Role.MISSION,
                Role.REGISTRAR,
                Role.TREATY_OFFICER);
    }
}
