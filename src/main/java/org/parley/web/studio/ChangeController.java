package org.parley.web.studio;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.process.migration.Verdict;
import org.parley.process.studio.Approval;
import org.parley.process.studio.Aside;
import org.parley.process.studio.Change;
import org.parley.process.studio.ChangeRehearsals;
import org.parley.process.studio.Changes;
import org.parley.process.studio.Looking;
import org.parley.process.studio.ProcessFile;
import org.parley.process.studio.ProcessSets;
import org.parley.shared.Actor;
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

/** A change from its first stroke to the owner's decision: files, findings, differences, rehearsal. */
@Controller
class ChangeController {
    private final StudioPages pages;
    private final Changes changes;
    private final Approval approval;
    private final ChangeRehearsals rehearsals;
    private final ProcessSets sets;
    private final Looking looking;
    private final Aside aside;

    ChangeController(
            StudioPages pages,
            Changes changes,
            Approval approval,
            ChangeRehearsals rehearsals,
            ProcessSets sets,
            Looking looking,
            Aside aside) {
        this.pages = pages;
        this.changes = changes;
        this.approval = approval;
        this.rehearsals = rehearsals;
        this.sets = sets;
        this.looking = looking;
        this.aside = aside;
    }

    /** Begins a change, and opens the file that was asked for. */
    @PostMapping("/studio/changes")
    ModelAndView begin(
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String file,
            Actor actor) {
        var change = changes.begin(actor, title == null ? "" : title);
        if (file == null || file.isBlank()) return to(change.id());
        changes.take(actor, change.id(), file);
        return new ModelAndView("redirect:/studio/changes/%s/%s".formatted(change.id(), file));
    }

    @GetMapping("/studio/changes/{id}")
    ModelAndView one(@PathVariable String id, Actor actor) {
        return page(id, actor, null, null);
    }

    private ModelAndView page(String id, Actor actor, @Nullable Refusal refusal, @Nullable String typed) {
        var page = pages.page("change", actor);
        var change = changes.get(actor.party(), id);
        var open = change.state().isOpen();
        page.addObject("change", change);
        page.addObject(
                "differences",
                looking.differences(change).stream()
                        .collect(Collectors.groupingBy(
                                difference -> difference.file(), TreeMap::new, Collectors.toList())));
        page.addObject("findings", open ? changes.findings(change) : List.of());
        page.addObject("names", ElementNames.of(used(actor), change.files()));
        page.addObject("overtaken", open ? changes.overtaken(change) : List.of());
        page.addObject("aside", actor.is(Role.PROCESS_ADMIN) ? aside.of(actor, id) : List.of());
        page.addObject("others", others(actor, change));
        page.addObject("hand", change.hands().contains(actor.person()));
        page.addObject("fingerprint", Approval.fingerprint(change));
        page.addObject("moves", Change.Moves.values());
        page.addObject("refusal", refusal);
        page.addObject("typed", typed);
        rehearsal(page, actor, change);
        page.addObject("crumbs", List.of(StudioPages.STUDIO, Crumb.here(change.title())));
        return page;
    }

    private List<ProcessFile> used(Actor actor) {
        return sets.current(actor.party()).map(sets::files).orElse(List.of());
    }

    /** The files of the set in use that the change has not taken up. */
    private List<String> others(Actor actor, Change change) {
        return used(actor).stream()
                .map(ProcessFile::name)
                .filter(name -> change.file(name).isEmpty())
                .toList();
    }

    private void rehearsal(ModelAndView page, Actor actor, Change change) {
        if (!change.state().isOpen()) return;
        page.addObject("progress", rehearsals.progress(actor, change).orElse(null));
        var result = rehearsals.result(actor, change).orElse(null);
        page.addObject("rehearsal", result);
        page.addObject("verdicts", Verdict.values());
    }

    @PostMapping("/studio/changes/{id}/rehearse")
    ModelAndView rehearse(@PathVariable String id, Actor actor) {
        StudioPages.requireSight(actor);
        rehearsals.begin(actor, changes.get(actor.party(), id));
        return new ModelAndView("redirect:/studio/changes/" + id + "#rehearsal");
    }

    @PostMapping("/studio/changes/{id}/propose")
    ModelAndView propose(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) Change.@Nullable Moves moves,
            @RequestParam(required = false) @Nullable List<String> picked,
            Actor actor) {
        return decided(
                id,
                actor,
                reason,
                () -> approval.propose(
                        actor,
                        id,
                        new Approval.Request(
                                reason,
                                Objects.requireNonNullElse(moves, Change.Moves.STAY),
                                Objects.requireNonNullElse(picked, List.of()))));
    }

    @PostMapping("/studio/changes/{id}/take-back")
    ModelAndView takeBack(@PathVariable String id, Actor actor) {
        return decided(id, actor, null, () -> approval.takeBack(actor, id));
    }

    @PostMapping("/studio/changes/{id}/discard")
    ModelAndView discard(@PathVariable String id, Actor actor) {
        return decided(id, actor, null, () -> changes.discard(actor, id));
    }

    @PostMapping("/studio/changes/{id}/approve")
    ModelAndView approve(
            @PathVariable String id,
            @RequestParam String seen,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor) {
        return decided(id, actor, reason, () -> approval.approve(actor, id, seen, reason));
    }

    @PostMapping("/studio/changes/{id}/send-back")
    ModelAndView sendBack(
            @PathVariable String id, @RequestParam(required = false) @Nullable String reason, Actor actor) {
        return decided(id, actor, reason, () -> approval.sendBack(actor, id, reason));
    }

    /** What was typed stays on the page that says why it was not taken. */
    private ModelAndView decided(String id, Actor actor, @Nullable String typed, Runnable act) {
        try {
            act.run();
            return to(id);
        } catch (Refusal refusal) {
            if (refusal.code().startsWith("unknown-") || refusal.code().equals("not-your-office")) throw refusal;
            var page = page(id, actor, refusal, typed);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private static ModelAndView to(String id) {
        return new ModelAndView("redirect:/studio/changes/" + id);
    }
}
