package org.parley.web.studio;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.process.migration.Choice;
import org.parley.process.migration.Migrations;
import org.parley.process.studio.Approval;
import org.parley.process.studio.Changes;
import org.parley.process.studio.Looking;
import org.parley.process.studio.ProcessFile;
import org.parley.process.studio.ProcessSet;
import org.parley.process.studio.ProcessSets;
import org.parley.process.studio.Standing;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.web.layout.Crumb;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The processes and tables of a desk: the set in use, every one before it, and what runs on each. */
@Controller
class SetController {
    private final StudioPages pages;
    private final ProcessSets sets;
    private final Changes changes;
    private final Approval approval;
    private final Standing standing;
    private final Looking looking;
    private final Migrations migrations;

    SetController(
            StudioPages pages,
            ProcessSets sets,
            Changes changes,
            Approval approval,
            Standing standing,
            Looking looking,
            Migrations migrations) {
        this.pages = pages;
        this.sets = sets;
        this.changes = changes;
        this.approval = approval;
        this.standing = standing;
        this.looking = looking;
        this.migrations = migrations;
    }

    /**
     * A file of the set in use.
     *
     * @param since the set that brought it as it is
     * @param running how many run on each set, by its number; nothing runs on a table
     */
    record Line(ProcessFile file, ProcessSet since, Map<Integer, Integer> running) {}

    @GetMapping("/studio")
    ModelAndView all(Actor actor) {
        var page = pages.page("all", actor);
        var all = sets.all(actor.party());
        page.addObject("sets", all);
        page.addObject("lines", all.isEmpty() ? List.of() : lines(all, standing.of(actor.party())));
        page.addObject("changes", changes.of(actor.party()));
        page.addObject("migrations", migrations.of(actor));
        return page;
    }

    private List<Line> lines(List<ProcessSet> all, List<Standing.Running> running) {
        var current = all.get(0);
        var hashes = all.stream().collect(Collectors.toMap(ProcessSet::number, set -> byName(sets.files(set))));
        return sets.files(current).stream()
                .map(file -> new Line(file, since(all, hashes, file), Standing.bySet(running, all, process(file))))
                .toList();
    }

    private static ProcessSet since(List<ProcessSet> all, Map<Integer, Map<String, String>> hashes, ProcessFile file) {
        var since = all.get(0);
        for (var set : all)
            if (Objects.equals(hashes.getOrDefault(set.number(), Map.of()).get(file.name()), file.hash())) since = set;
            else break;
        return since;
    }

    private static Map<String, String> byName(List<ProcessFile> files) {
        return files.stream().collect(Collectors.toMap(ProcessFile::name, ProcessFile::hash));
    }

    private static String process(ProcessFile file) {
        return file.name().replaceFirst("\\.\\w+$", "");
    }

    @GetMapping("/studio/sets/{number}")
    ModelAndView one(@PathVariable int number, Actor actor) {
        return one(number, actor, null);
    }

    private ModelAndView one(int number, Actor actor, @Nullable Refusal refusal) {
        var page = pages.page("set", actor);
        var set = sets.get(actor.party(), number);
        page.addObject("set", set);
        page.addObject("inUse", sets.current(actor.party()).filter(set::equals).isPresent());
        page.addObject("files", sets.files(set));
        page.addObject("differences", looking.differences(set));
        page.addObject("refusal", refusal);
        page.addObject(
                "migrations",
                migrations.of(actor).stream()
                        .filter(moving -> moving.deployment().equals(set.deployment()))
                        .toList());
        page.addObject("crumbs", List.of(StudioPages.STUDIO, Crumb.here("Set " + number)));
        return page;
    }

    @GetMapping("/studio/sets/{number}/{name}")
    ModelAndView file(@PathVariable int number, @PathVariable String name, Actor actor) {
        var page = pages.page("file", actor);
        var set = sets.get(actor.party(), number);
        var file = sets.file(set, name);
        page.addObject("set", set);
        page.addObject("file", file);
        page.addObject("outline", looking.outline(file));
        page.addObject(
                "crumbs",
                List.of(
                        StudioPages.STUDIO,
                        new Crumb("Set " + number, "/studio/sets/" + number),
                        Crumb.here(file.name())));
        return page;
    }

    @GetMapping("/studio/sets/{number}/{name}/content")
    ResponseEntity<byte[]> content(@PathVariable int number, @PathVariable String name, Actor actor) {
        StudioPages.requireSight(actor);
        var file = sets.file(sets.get(actor.party(), number), name);
        return StudioPages.file(file.name(), file.content());
    }

    /** Asks the owner for the set as it was. */
    @PostMapping("/studio/sets/{number}/roll-back")
    ModelAndView rollBack(
            @PathVariable int number, @RequestParam(required = false) @Nullable String reason, Actor actor) {
        try {
            return new ModelAndView("redirect:/studio/changes/"
                    + approval.rollBack(actor, number, reason).id());
        } catch (Refusal refusal) {
            return refused(number, actor, refusal);
        }
    }

    /** Moves to the set whatever fits it; the owner alone does that. */
    @PostMapping("/studio/sets/{number}/migrate")
    ModelAndView migrate(
            @PathVariable int number, @RequestParam(required = false) @Nullable String reason, Actor actor) {
        try {
            var set = sets.get(actor.party(), number);
            var why = reason == null ? "" : reason;
            var moving = migrations.begin(actor, set.deployment(), Choice.allThatFit(), why);
            return new ModelAndView("redirect:/studio/migrations/" + moving.id());
        } catch (Refusal refusal) {
            return refused(number, actor, refusal);
        }
    }

    private ModelAndView refused(int number, Actor actor, Refusal refusal) {
        if (refusal.field() == null) throw refusal;
        var page = one(number, actor, refusal);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @GetMapping("/studio/migrations/{id}")
    ModelAndView migration(@PathVariable String id, Actor actor) {
        var page = pages.page("migration", actor);
        page.addObject("moving", migrations.get(actor, id));
        page.addObject("crumbs", List.of(StudioPages.STUDIO, Crumb.here("Migration")));
        return page;
    }
}
