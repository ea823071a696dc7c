package org.parley.web.leave;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.measure.Negotiations;
import org.parley.paper.Leaving;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.paper.WhatWillLeave;
import org.parley.process.Worklist;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The exact page as they will get it, and beside it what never crosses. */
@Controller
class LeaveController {
    private final Leaving leaving;
    private final Papers papers;
    private final Negotiations negotiations;
    private final Worklist worklist;

    LeaveController(Leaving leaving, Papers papers, Negotiations negotiations, Worklist worklist) {
        this.leaving = leaving;
        this.papers = papers;
        this.negotiations = negotiations;
        this.worklist = worklist;
    }

    @GetMapping("/papers/{id}/leave")
    @Transactional(readOnly = true)
    String leave(
            @PathVariable String id, @RequestParam(defaultValue = "redline") String view, Actor actor, Model model) {
        // an agency sees papers in its own tasks; process people and auditors see no texts
        actor.require(
                Role.DESK_OFFICER,
                Role.LEGAL_ADVISER,
                Role.HEAD_OF_DELEGATION,
                Role.MISSION,
                Role.REGISTRAR,
                Role.TREATY_OFFICER);
        var paper = papers.get(actor.party(), new PaperId(id));
        var negotiation = negotiations.get(actor.party(), paper.negotiation());
        var leave = leaving.of(actor.party(), paper.id());
        model.addAttribute("leave", leave);
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("clean", view.equals("clean"));
        model.addAttribute("approval", approval(leave, actor).orElse(null));
        model.addAttribute("marking", paper.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(negotiation.subject(), "/negotiations/" + negotiation.id()),
                        new Crumb("Paper " + paper.number(), "/papers/" + paper.id()),
                        Crumb.here("What will leave")));
        return "leave/page";
    }

    /** The reader's own task to approve this paper, if there is one. */
    private Optional<String> approval(WhatWillLeave leave, Actor actor) {
        return Stream.concat(worklist.mine(actor).stream(), worklist.offered(actor).stream())
                .filter(entry -> entry.form().equals("approve"))
                .filter(entry -> leave.number().equals(entry.paperNumber()))
                .map(Worklist.Entry::taskId)
                .filter(task -> leave.paper()
                        .value()
                        .equals(worklist.task(actor, task).ids().get("paperId")))
                .findFirst();
    }
}
