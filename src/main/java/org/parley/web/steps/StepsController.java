package org.parley.web.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.process.FailedSteps;
import org.parley.process.Handovers;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps of the desk that failed, and its open tasks for whoever may hand them over. No text stands here. */
@Controller
class StepsController {
    private final FailedSteps failed;
    private final Handovers handovers;

    StepsController(FailedSteps failed, Handovers handovers) {
        this.failed = failed;
        this.handovers = handovers;
    }

    @GetMapping("/steps")
    ModelAndView steps(Actor actor) {
        return list(actor, null, null);
    }

    @PostMapping("/steps/failed/{id}")
    ModelAndView retry(@PathVariable String id, @RequestParam(defaultValue = "") String why, Actor actor) {
        requireDecides(actor);
        try {
            failed.retry(actor, id, why);
        } catch (Refusal refusal) {
            return refused(list(actor, id, refusal));
        }
        return new ModelAndView("redirect:/steps");
    }

    @GetMapping("/steps/tasks/{task}")
    ModelAndView task(@PathVariable String task, Actor actor) {
        return handingOver(actor, task, new Typed("", ""), null);
    }

    /** @param to {@code person:xa.desk} or {@code office:legal} */
    record Typed(String to, String why) {}

    @PostMapping("/steps/tasks/{task}")
    ModelAndView handOver(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            Actor actor) {
        requireDecides(actor);
        try {
            give(actor, task, to, why);
        } catch (Refusal refusal) {
            return refused(handingOver(actor, task, new Typed(to, why), refusal));
        }
        return new ModelAndView("redirect:/steps");
    }

    private void give(Actor actor, String task, String to, String why) {
        var parts = to.split(":", 2);
        switch (parts[0]) {
            case "person" -> handovers.toPerson(actor, task, parts[1], why);
            case "office" -> handovers.toOffice(actor, task, office(parts[1]), why);
            default -> throw new Refusal("taker-missing", "Choose who is to do it", "to");
        }
    }

    private static Role office(String code) {
        try {
            return Role.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw new Refusal("unknown-office", "There is no such office", "to");
        }
    }

    private ModelAndView list(Actor actor, @Nullable String asked, @Nullable Refusal refusal) {
        var page = page("steps/list", "Steps", List.of(Crumb.here("Steps")));
        page.addObject("failed", failed.of(actor));
        page.addObject("decides", decides(actor));
        page.addObject("tasks", decides(actor) ? handovers.open(actor) : List.of());
        page.addObject("asked", asked);
        page.addObject("refusal", refusal);
        return page;
    }

    private ModelAndView handingOver(Actor actor, String task, Typed typed, @Nullable Refusal refusal) {
        var open = handovers.task(actor, task);
        var page = page(
                "steps/hand-over",
                "Hand over: " + open.name(),
                List.of(new Crumb("Steps", "/steps"), Crumb.here("Hand over")));
        page.addObject("task", open);
        page.addObject("takers", handovers.takers(actor, task));
        page.addObject("typed", typed);
        page.addObject("refusal", refusal);
        return page;
    }

    private static ModelAndView page(String template, String title, List<Crumb> crumbs) {
        var page = new ModelAndView(template);
        page.addObject("title", title);
        page.addObject("crumbs", crumbs);
        page.addObject("marking", Marking.RESTRICTED);
        return page;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** A closed door is no refusal of what was typed. */
    private static void requireDecides(Actor actor) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.PROCESS_OWNER);
    }

    private static boolean decides(Actor actor) {
        return actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.PROCESS_OWNER);
    }
}
