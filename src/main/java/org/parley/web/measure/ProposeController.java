package org.parley.web.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.NewMeasure;
import org.parley.measure.PointPut;
import org.parley.measure.ProgrammeId;
import org.parley.measure.Relation;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.paper.Papers;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting points forward in one paper: for the first time, again, as a counter-text, merged, or split. */
@Controller
class ProposeController {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Submissions submissions;
    private final Papers papers;
    private final PointInHand points;
    private final Clock clock;

    ProposeController(
            Negotiations negotiations,
            Measures measures,
            Submissions submissions,
            Papers papers,
            PointInHand points,
            Clock clock) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.submissions = submissions;
        this.papers = papers;
        this.points = points;
        this.clock = clock;
    }

    /** A point as the page offers it; {@code open} says why it cannot be put, {@code put} how often it was. */
    public record Offer(Measure measure, long put, @Nullable String open) {}

    @GetMapping("/negotiations/{id}/propose")
    String choose(Actor actor, @PathVariable NegotiationId id, Model model) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        var negotiation = negotiations.get(actor.party(), id);
        model.addAttribute("crumbs", Trail.to(negotiation, "Put forward"));
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute(
                "offers",
                measures.of(id).stream()
                        .map(measure -> offer(actor.party(), measure))
                        .toList());
        model.addAttribute("kinds", InstrumentKind.values());
        model.addAttribute("tomorrow", LocalDate.now(clock).plusDays(1));
        return "measure/propose";
    }

    @PostMapping("/negotiations/{id}/propose")
    String propose(
            Actor actor,
            @PathVariable NegotiationId id,
            @RequestParam(required = false) @Nullable List<String> points,
            @RequestParam(defaultValue = "false") boolean counter,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate answerWantedBy,
            @RequestParam String inwardReason) {
        negotiations.get(actor.party(), id);
        var put = new ArrayList<PointPut>();
        for (var point : points == null ? List.<String>of() : points) {
            var anew = this.points.anew(actor.party(), new MeasureId(point));
            put.add(counter ? new PointPut(anew.measure(), anew.predecessor(), Relation.COUNTER_TO) : anew);
        }
        papers.openProposal(actor, id, put, answerWantedBy, inwardReason);
        return "redirect:/";
    }

    /** Merges points that nobody has with the counterpart into a new one, and puts that. */
    @PostMapping("/negotiations/{id}/merge")
    @Transactional
    public String merge(
            Actor actor,
            @PathVariable NegotiationId id,
            @RequestParam(required = false) @Nullable List<String> points,
            @RequestParam String title,
            @RequestParam InstrumentKind kind,
            @RequestParam String inwardReason) {
        negotiations.lock(List.of(id));
        var parts = (points == null ? List.<String>of() : points)
                .stream().map(MeasureId::new).toList();
        parts.forEach(part -> requireFree(actor.party(), part));
        var whole = measures.merge(actor, parts, new NewMeasure(programmeOf(actor, parts), null, title, kind, ""));
        var put = new ArrayList<PointPut>();
        for (var part : parts) {
            var before = points(actor.party(), part);
            if (before.predecessor() != null)
                put.add(new PointPut(whole.id(), before.predecessor(), Relation.MERGED_INTO));
        }
        if (put.isEmpty()) put.add(PointPut.first(whole.id()));
        papers.openProposal(actor, id, put, null, inwardReason);
        return "redirect:/";
    }

    /** Splits a point into several, one title a line; they are put when somebody puts them. */
    @PostMapping("/measures/{id}/split")
    String split(Actor actor, @PathVariable MeasureId id, @RequestParam String titles) {
        var whole = measures.get(actor.party(), id);
        requireFree(actor.party(), id);
        var parts = new ArrayList<NewMeasure>();
        char letter = 'a';
        for (var title :
                titles.lines().map(String::trim).filter(line -> !line.isEmpty()).toList()) {
            parts.add(new NewMeasure(whole.programme(), whole.number() + letter++, title, whole.kind(), ""));
        }
        measures.split(actor, id, parts);
        return "redirect:/negotiations/" + whole.negotiation() + "/propose";
    }

    private PointPut points(PartyCode party, MeasureId measure) {
        return points.anew(party, measure);
    }

    private @Nullable ProgrammeId programmeOf(Actor actor, List<MeasureId> parts) {
        return parts.isEmpty()
                ? null
                : measures.get(actor.party(), parts.get(0)).programme();
    }

    private void requireFree(PartyCode party, MeasureId id) {
        submissions.openOf(party, id).ifPresent(open -> {
            throw new Refusal(
                    "already-put",
                    "Point %s is %s. Reconsider it first"
                            .formatted(
                                    measures.get(party, id).number(),
                                    open.state().label()),
                    "points");
        });
    }

    private Offer offer(PartyCode party, Measure measure) {
        var all = submissions.of(party, measure.id());
        var open = submissions.openOf(party, measure.id());
        long put = all.stream()
                .filter(one -> one.state() != SubmissionState.NOT_PUT)
                .filter(one -> one.state() != SubmissionState.IN_PREPARATION)
                .count();
        return new Offer(measure, put, open.map(one -> one.state().label()).orElse(null));
    }
}
