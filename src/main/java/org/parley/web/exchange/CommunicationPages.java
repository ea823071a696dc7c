package org.parley.web.exchange;

import java.time.LocalDate;
import java.util.List;
import org.parley.exchange.Communication;
import org.parley.exchange.CommunicationId;
import org.parley.exchange.Communications;
import org.parley.exchange.Deliveries;
import org.parley.exchange.Direction;
import org.parley.exchange.ProofFiles;
import org.parley.exchange.Replying;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.measure.Reading;
import org.parley.paper.Annexes;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Places;
import org.parley.web.parts.Files;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One communication as it stands in this desk's register; another desk's is not found. */
@Controller
class CommunicationPages {
    private final Communications communications;
    private final Deliveries deliveries;
    private final Replying replying;
    private final ProofFiles files;
    private final Annexes annexes;
    private final Negotiations negotiations;
    private final Measures measures;

    CommunicationPages(
            Communications communications,
            Deliveries deliveries,
            Replying replying,
            ProofFiles files,
            Annexes annexes,
            Negotiations negotiations,
            Measures measures) {
        this.communications = communications;
        this.deliveries = deliveries;
        this.replying = replying;
        this.files = files;
        this.annexes = annexes;
        this.negotiations = negotiations;
        this.measures = measures;
    }

    @GetMapping("/communications/{id}")
    String show(@PathVariable String id, Actor actor, Model model) {
        Places.requireNegotiations(actor);
        var it = communications.get(actor.party(), new CommunicationId(id));
        var negotiation = negotiations.get(actor.party(), it.negotiation());
        model.addAttribute("communication", it);
        model.addAttribute("annexes", communications.annexes(actor.party(), it.id()));
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("marking", it.marking());
        model.addAttribute("undelivered", communications.undelivered(actor.party(), it.id()));
        model.addAttribute("reply", communications.reply(actor.party(), it.id()).orElse(null));
        if (it.direction() == Direction.IN) {
            model.addAttribute("flaws", communications.flaws(actor.party(), it.negotiation()));
            if (it.isRegistered()) model.addAttribute("lines", lines(it));
        }
        model.addAttribute("crumbs", List.of(new Crumb("Register", "/register"), Crumb.here(Titles.of(it))));
        return "exchange/communication";
    }

    /** A point with our reading of what they say on it. */
    public record Line(Measure measure, Reading reading) {}

    private List<Line> lines(Communication it) {
        return replying.readings(it.party(), it.id()).stream()
                .map(reading -> new Line(measures.get(it.party(), reading.measure()), reading))
                .toList();
    }

    @GetMapping("/communications/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable String id, Actor actor) {
        Places.requireNegotiations(actor);
        var proof = communications.get(actor.party(), new CommunicationId(id)).proof();
        var named = proof == null ? null : proof.file();
        var file = (named == null ? null : files.find(actor.party(), named).orElse(null));
        if (file == null) throw new Refusal("unknown-file", "There is no file with this communication");
        return Files.offered(file.content(), file.name());
    }

    @GetMapping("/communications/{id}/annexes/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> annex(@PathVariable String id, @PathVariable String sha256, Actor actor) {
        Places.requireNegotiations(actor);
        var it = communications.get(actor.party(), new CommunicationId(id));
        var annex = Annexes.named(communications.annexes(actor.party(), it.id()), sha256);
        return Files.offered(annexes.bytes(actor.party(), annex), annex.name());
    }

    @PostMapping("/communications/{id}/delivery")
    String delivered(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedOn,
            @RequestParam String proof,
            Actor actor) {
        deliveries.prove(actor, new CommunicationId(id), receivedOn, proof);
        return "redirect:/communications/" + id;
    }
}
