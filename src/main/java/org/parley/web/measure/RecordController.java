package org.parley.web.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActId;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.measure.Provenance;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Recording what happened outside Parley, and correcting an entry; nothing is ever changed in place. */
@Controller
class RecordController {
    private static final int LONGEST_NOTE = 4000;

    private final Negotiations negotiations;
    private final Measures measures;
    private final Acts acts;
    private final Clock clock;

    RecordController(Negotiations negotiations, Measures measures, Acts acts, Clock clock) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * What a person records.
     *
     * @param author ours, theirs or both
     * @param remark whether it is without legal or diplomatic form
     * @param source how we know
     */
    public record Entry(
            String author,
            ActKind kind,
            @Nullable List<String> points,
            String happenedOn,
            @Nullable Boolean remark,
            String words,
            @Nullable Boolean quoted,
            String source,
            @Nullable String why) {}

    @GetMapping("/negotiations/{id}/record")
    String record(Actor actor, @PathVariable NegotiationId id, Model model) {
        requireRecorder(actor);
        return page(negotiations.get(actor.party(), id), null, model);
    }

    @PostMapping("/negotiations/{id}/record")
    String recorded(Actor actor, @PathVariable NegotiationId id, Entry entry) {
        requireRecorder(actor);
        acts.record(act(actor, negotiations.get(actor.party(), id), entry));
        return "redirect:/negotiations/" + id;
    }

    @GetMapping("/acts/{id}/correct")
    String correct(Actor actor, @PathVariable ActId id, Model model) {
        requireRecorder(actor);
        var act = acts.get(actor.party(), id);
        return page(negotiations.get(actor.party(), acts.negotiationOf(actor.party(), id)), act, model);
    }

    @PostMapping("/acts/{id}/correct")
    String corrected(Actor actor, @PathVariable ActId id, Entry entry) {
        var negotiation = negotiations.get(actor.party(), acts.negotiationOf(actor.party(), id));
        var wrong = acts.get(actor.party(), id);
        var right = act(actor, negotiation, entry);
        if (wrong.passage() != null) right = right.carriedBy(wrong.passage());
        acts.correct(actor, id, right, entry.why() == null ? "" : entry.why());
        return "redirect:/negotiations/" + negotiation.id();
    }

    private String page(Negotiation negotiation, @Nullable Act wrong, Model model) {
        model.addAttribute("crumbs", Trail.to(negotiation, wrong == null ? "Record" : "Correct"));
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("measures", measures.of(negotiation.id()));
        model.addAttribute("kinds", ActKind.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "wrongPoints",
                wrong == null
                        ? List.of()
                        : wrong.measures().stream().map(MeasureId::value).toList());
        return "measure/record";
    }

    private NewAct act(Actor actor, Negotiation negotiation, Entry entry) {
        var points = (entry.points() == null ? List.<String>of() : entry.points())
                .stream().map(MeasureId::new).toList();
        var act = NewAct.of(
                        negotiation,
                        author(negotiation, entry.author()),
                        entry.kind(),
                        points,
                        happenedOn(entry.happenedOn()),
                        actor.person())
                .saying(
                        entry.words().isBlank()
                                ? null
                                : new Act.Words(entry.words(), null, Boolean.TRUE.equals(entry.quoted())))
                .known(sourcing(entry));
        return Boolean.TRUE.equals(entry.remark()) ? act.asRemark() : act;
    }

    private static Act.Sourcing sourcing(Entry entry) {
        if (entry.source().isBlank()) throw new Refusal("source-missing", "Say how we know it", "source");
        if (entry.source().length() > LONGEST_NOTE)
            throw new Refusal(
                    "text-too-long", "The source may be %d characters long".formatted(LONGEST_NOTE), "source");
        var how = Boolean.TRUE.equals(entry.quoted()) ? Provenance.TRANSCRIBED : Provenance.ORAL;
        return new Act.Sourcing(how, null, entry.source(), null, null, null, null, null, null);
    }

    private ActDate happenedOn(String text) {
        ActDate date;
        try {
            date = ActDate.parse(text.trim());
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("no-date", String.valueOf(malformed.getMessage()), "happenedOn");
        }
        if (date.first().isAfter(LocalDate.now(clock)))
            throw new Refusal("not-yet", "Record it when it has happened", "happenedOn");
        return date;
    }

    private static Author author(Negotiation negotiation, String whose) {
        return switch (whose) {
            case "ours" -> Author.of(negotiation.party());
            case "theirs" -> Author.of(negotiation.counterpart());
            case "both" -> Author.BOTH;
            case "third" -> Author.THIRD;
            default -> throw new Refusal("author-missing", "Say whose act it was", "author");
        };
    }

    private static void requireRecorder(Actor actor) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION, Role.MISSION, Role.REGISTRAR, Role.TREATY_OFFICER);
    }
}
