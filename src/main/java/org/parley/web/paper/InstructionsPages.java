package org.parley.web.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.paper.Instructions;
import org.parley.paper.InstructionsOnFile;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The instructions of a negotiation, every version of them, and filing new ones. */
@Controller
class InstructionsPages {
    private final InstructionsOnFile instructions;
    private final Negotiations negotiations;
    private final Clock clock;

    InstructionsPages(InstructionsOnFile instructions, Negotiations negotiations, Clock clock) {
        this.instructions = instructions;
        this.negotiations = negotiations;
        this.clock = clock;
    }

    /**
     * New instructions as they are typed.
     *
     * @param reportWithin working days within which the agencies hear of a paper given at the table
     */
    record Typed(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @Nullable String authority,
            @Nullable String words,
            @Nullable Marking marking,
            @Nullable Boolean atTheTable,
            @Nullable Integer reportWithin,
            @Nullable Boolean conclude) {}

    @GetMapping("/negotiations/{id}/instructions")
    ModelAndView read(@PathVariable NegotiationId id, Actor actor) {
        var powers = Instructions.Powers.NONE;
        var blank = new Typed(LocalDate.now(clock), "", "", Marking.CONFIDENTIAL, false, powers.reportWithin(), false);
        return page(id, actor, blank, null);
    }

    @PostMapping("/negotiations/{id}/instructions")
    ModelAndView issue(
            @PathVariable NegotiationId id, @ModelAttribute Typed typed, BindingResult unreadable, Actor actor) {
        try {
            if (unreadable.getFieldError() != null)
                throw unreadable(unreadable.getFieldError().getField());
            instructions.issue(
                    actor,
                    id,
                    given(typed.day(), "day"),
                    given(typed.authority(), "authority"),
                    given(typed.words(), "words"),
                    given(typed.marking(), "marking"),
                    new Instructions.Powers(
                            Boolean.TRUE.equals(typed.atTheTable()),
                            given(typed.reportWithin(), "reportWithin"),
                            Boolean.TRUE.equals(typed.conclude())));
        } catch (Refusal refusal) {
            var page = page(id, actor, typed, refusal);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:/negotiations/" + id + "/instructions");
    }

    private ModelAndView page(NegotiationId id, Actor actor, Typed typed, @Nullable Refusal refusal) {
        actor.require(
                Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.HEAD_OF_DELEGATION, Role.MISSION, Role.TREATY_OFFICER);
        var negotiation = negotiations.get(actor.party(), id);
        var all = instructions.all(actor.party(), id);
        var page = new ModelAndView("paper/instructions");
        page.addObject("negotiation", negotiation);
        page.addObject("versions", all);
        page.addObject("typed", typed);
        page.addObject("refusal", refusal);
        page.addObject("markings", Marking.values());
        page.addObject("issues", !negotiation.chronicle() && mayIssue(actor));
        page.addObject("exercise", negotiation.exercise());
        page.addObject("marking", all.stream().map(Instructions::marking).reduce(negotiation.marking(), Marking::with));
        page.addObject(
                "crumbs",
                List.of(
                        new Crumb("Negotiations", "/negotiations"),
                        new Crumb(negotiation.subject(), "/negotiations/" + id),
                        Crumb.here("Instructions")));
        return page;
    }

    private static boolean mayIssue(Actor actor) {
        return actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.DESK_OFFICER);
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) throw new Refusal("field-missing", "Something is missing here", field);
        return value;
    }

    private static Refusal unreadable(String field) {
        return new Refusal("unreadable", "What stands here cannot be read", field);
    }
}
