package org.parley.web.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Author;
import org.parley.measure.ContactState;
import org.parley.measure.Contacts;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.SubmissionId;
import org.parley.measure.Submissions;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Places;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The state of contacts, and changing our mind about a point that waits. */
@Controller
class ContactsController {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Submissions submissions;
    private final Contacts contacts;
    private final Clock clock;

    ContactsController(
            Negotiations negotiations, Measures measures, Submissions submissions, Contacts contacts, Clock clock) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.submissions = submissions;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/negotiations/{id}/contacts")
    String contacts(Actor actor, @PathVariable NegotiationId id, Model model) {
        Places.requireNegotiations(actor);
        var negotiation = negotiations.get(actor.party(), id);
        model.addAttribute("crumbs", Trail.to(negotiation, "State of contacts"));
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("changes", contacts.all(actor.party(), id));
        model.addAttribute("states", ContactState.Kind.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("changer", actor.is(Role.DESK_OFFICER) || actor.is(Role.HEAD_OF_DELEGATION));
        return "measure/contacts";
    }

    @PostMapping("/negotiations/{id}/contacts")
    String changed(
            Actor actor,
            @PathVariable NegotiationId id,
            @RequestParam ContactState.Kind state,
            @RequestParam String author,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String words,
            @RequestParam String inwardReason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lookAgainOn) {
        var negotiation = negotiations.get(actor.party(), id);
        var by =
                switch (author) {
                    case "ours" -> Author.of(negotiation.party());
                    case "theirs" -> Author.of(negotiation.counterpart());
                    default -> Author.BOTH;
                };
        contacts.change(
                actor, id, new Contacts.Change(state, by, blank(scope), on, blank(words), inwardReason, lookAgainOn));
        return "redirect:/negotiations/" + id + "/contacts";
    }

    @GetMapping("/submissions/{id}/reconsider")
    String mind(Actor actor, @PathVariable SubmissionId id, Model model) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        var submission = submissions.get(actor.party(), id);
        var measure = measures.get(actor.party(), submission.measure());
        var negotiation = negotiations.get(actor.party(), submission.negotiation());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Negotiations", "/negotiations"),
                        new Crumb(negotiation.subject(), "/negotiations/" + negotiation.id()),
                        new Crumb("Point " + measure.number(), "/measures/" + measure.id()),
                        Crumb.here("Reconsider")));
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("submission", submission);
        model.addAttribute("measure", measure);
        return "measure/reconsider";
    }

    @PostMapping("/submissions/{id}/reconsider")
    String reconsidered(Actor actor, @PathVariable SubmissionId id, @RequestParam String inwardReason) {
        submissions.reconsider(actor, id, inwardReason);
        return "redirect:/";
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.trim();
    }
}
