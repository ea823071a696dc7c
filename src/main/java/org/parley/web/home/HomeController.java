package org.parley.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.process.Worklist;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Role;
import org.parley.web.layout.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: the worklist of whoever negotiates or clears, the way to their tools for everybody else. */
@Controller
class HomeController {
    private static final int SHOWN = 100;

    /** Whoever holds no other office has no worklist. */
    private static final Set<Role> PROCESS_PEOPLE = EnumSet.of(Role.PROCESS_ADMIN, Role.PROCESS_OWNER);

    private final Worklist worklist;
    private final Clock clock;

    HomeController(Worklist worklist, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        if (actor.is(Role.AUDITOR)) return "redirect:/audit";
        if (PROCESS_PEOPLE.containsAll(actor.roles())) return processes(actor, model);
        return worklist(actor, model);
    }

    private static String processes(Actor actor, Model model) {
        // no text and no subject of a negotiation stands on this page
        model.addAttribute("marking", Marking.PUBLIC);
        model.addAttribute("admin", actor.is(Role.PROCESS_ADMIN));
        return "home/processes";
    }

    private String worklist(Actor actor, Model model) {
        var mine = lines(worklist.mine(actor));
        var offered = lines(worklist.offered(actor));
        model.addAttribute("negotiates", Places.readsNegotiations(actor));
        model.addAttribute("mine", mine);
        model.addAttribute("offered", offered.stream().limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, offered.size() - SHOWN));
        model.addAttribute(
                "late",
                Stream.concat(mine.stream(), offered.stream())
                        .filter(TaskLine::late)
                        .count());
        model.addAttribute(
                "marking",
                Stream.concat(mine.stream(), offered.stream())
                        .map(TaskLine::marking)
                        .reduce(Marking.DIPLOMATIC_CORRESPONDENCE, Marking::with));
        return "home/worklist";
    }

    private List<TaskLine> lines(List<Worklist.Entry> entries) {
        var today = LocalDate.now(clock);
        return entries.stream().map(entry -> TaskLine.of(entry, today)).toList();
    }
}
