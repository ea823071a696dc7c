package org.parley.web.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.Comparison.Difference;
import org.parley.process.studio.Aside;
import org.parley.process.studio.BuildingBlocks;
import org.parley.process.studio.Change;
import org.parley.process.studio.ChangedFile;
import org.parley.process.studio.Changes;
import org.parley.process.studio.Looking;
import org.parley.process.studio.Overtaken;
import org.parley.process.studio.Presence;
import org.parley.process.studio.ProcessSet;
import org.parley.process.studio.ProcessSets;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One file of a change: drawn in the browser and kept while it is drawn, put in from elsewhere, or compared. */
@Controller
class DrawingController {
    private final StudioPages pages;
    private final Changes changes;
    private final ProcessSets sets;
    private final Looking looking;
    private final Presence presence;
    private final Aside aside;
    private final BuildingBlocks blocks;

    DrawingController(
            StudioPages pages,
            Changes changes,
            ProcessSets sets,
            Looking looking,
            Presence presence,
            Aside aside,
            BuildingBlocks blocks) {
        this.pages = pages;
        this.changes = changes;
        this.sets = sets;
        this.looking = looking;
        this.presence = presence;
        this.aside = aside;
        this.blocks = blocks;
    }

    /** What a page sends while somebody draws. */
    record Drawn(int version, String content) {}

    @GetMapping("/studio/changes/{id}/{name}")
    ModelAndView draw(@PathVariable String id, @PathVariable String name, Actor actor) {
        var page = pages.page("draw", actor);
        var change = changes.get(actor.party(), id);
        var file = file(change, name);
        page.addObject("change", change);
        page.addObject("file", file);
        page.addObject("draws", actor.is(Role.PROCESS_ADMIN) && change.state().isDraft() && !file.removed());
        page.addObject("outline", looking.outline(file));
        page.addObject("findings", changes.findings(change));
        page.addObject("names", names(actor, change));
        page.addObject(
                "aside",
                actor.is(Role.PROCESS_ADMIN) ? aside.of(actor, id, name).orElse(null) : null);
        page.addObject("crumbs", crumbs(change, name));
        return page;
    }

    private ElementNames names(Actor actor, Change change) {
        return ElementNames.of(sets.current(actor.party()).map(sets::files).orElse(List.of()), change.files());
    }

    private static List<Crumb> crumbs(Change change, String name) {
        return List.of(
                StudioPages.STUDIO, new Crumb(change.title(), "/studio/changes/" + change.id()), Crumb.here(name));
    }

    @GetMapping("/studio/changes/{id}/{name}/content")
    ResponseEntity<byte[]> content(@PathVariable String id, @PathVariable String name, Actor actor) {
        StudioPages.requireSight(actor);
        return StudioPages.file(name, file(changes.get(actor.party(), id), name).content());
    }

    /** Keeps what is drawn, sound or not. */
    @PutMapping(path = "/studio/changes/{id}/{name}/content", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> keep(
            @PathVariable String id, @PathVariable String name, @RequestBody Drawn drawn, Actor actor) {
        try {
            var kept = changes.save(actor, id, name, drawn.version(), drawn.content());
            return ResponseEntity.ok(Map.of("version", kept.version()));
        } catch (Overtaken overtaken) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(Map.of("version", overtaken.version(), "sentence", String.valueOf(overtaken.getMessage())));
        }
    }

    /** Says that this person is at the file; tells who else is. */
    @PostMapping("/studio/changes/{id}/{name}/here")
    ResponseEntity<Map<String, Object>> here(@PathVariable String id, @PathVariable String name, Actor actor) {
        var others = presence.at(actor, id, name);
        var file = file(changes.get(actor.party(), id), name);
        return ResponseEntity.ok(Map.of(
                "others", others,
                "version", file.version(),
                "savedBy", Optional.ofNullable(file.savedBy()).orElse("the folder")));
    }

    /** What the check says of the change now, for the place beside the drawing. */
    @GetMapping("/studio/changes/{id}/{name}/findings")
    ModelAndView findings(@PathVariable String id, @PathVariable String name, Actor actor) {
        StudioPages.requireSight(actor);
        var change = changes.get(actor.party(), id);
        var part = new ModelAndView("studio/parts :: findings");
        part.addObject("change", change);
        part.addObject("file", file(change, name));
        part.addObject("findings", changes.findings(change));
        part.addObject("names", names(actor, change));
        return part;
    }

    @PostMapping("/studio/changes/{id}/take")
    ModelAndView take(@PathVariable String id, @RequestParam String file, Actor actor) {
        changes.take(actor, id, file);
        return to(id, file);
    }

    /** Puts in a file that was drawn elsewhere, under its own name or in the place of another. */
    @PostMapping("/studio/changes/{id}/upload")
    ModelAndView upload(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String name,
            Actor actor)
            throws IOException {
        var original = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.isEmpty()) throw new Refusal("file-missing", "Choose the file to put in", "file");
        var called = name == null || name.isBlank() ? original.replaceFirst("^.*[/\\\\]", "") : name;
        changes.upload(actor, id, called, new String(file.getBytes(), StandardCharsets.UTF_8));
        return to(id, called);
    }

    /** Puts the drawing that was kept aside for this person in the place of the last one. */
    @PostMapping("/studio/changes/{id}/{name}/mine")
    ModelAndView mine(@PathVariable String id, @PathVariable String name, Actor actor) {
        var kept = aside.of(actor, id, name)
                .orElseThrow(() -> new Refusal("unknown-aside", "Nothing of yours is kept aside"));
        changes.upload(actor, id, name, kept.content());
        return to(id, name);
    }

    @PostMapping("/studio/changes/{id}/{name}/remove")
    String remove(@PathVariable String id, @PathVariable String name, Actor actor) {
        changes.remove(actor, id, name);
        return "redirect:/studio/changes/" + id;
    }

    @PostMapping("/studio/changes/{id}/{name}/leave")
    String leave(@PathVariable String id, @PathVariable String name, Actor actor) {
        changes.leaveAsItIs(actor, id, name);
        return "redirect:/studio/changes/" + id;
    }

    @PostMapping("/studio/changes/{id}/{name}/over")
    String over(@PathVariable String id, @PathVariable String name, Actor actor) {
        changes.drawnUponWhatIsInUse(actor, id, name);
        return "redirect:/studio/changes/" + id;
    }

    /** The two versions side by side, what differs marked on both and said in words. */
    @GetMapping("/studio/changes/{id}/{name}/compare")
    ModelAndView compare(@PathVariable String id, @PathVariable String name, Actor actor) {
        var page = pages.page("compare", actor);
        var change = changes.get(actor.party(), id);
        var differences = looking.differences(change).stream()
                .filter(difference -> difference.file().equals(name))
                .toList();
        page.addObject("change", change);
        page.addObject("file", file(change, name));
        page.addObject("before", before(change, name).map(ProcessSet::number).orElse(null));
        page.addObject("differences", differences);
        page.addObject("marks", marks(differences));
        page.addObject("crumbs", crumbs(change, name));
        return page;
    }

    private Optional<ProcessSet> before(Change change, String name) {
        var number = change.set();
        var set = number == null ? sets.current(change.party()) : Optional.of(sets.get(change.party(), number - 1));
        return set.filter(one -> sets.find(one, name).isPresent());
    }

    private static Map<String, String> marks(List<Difference> differences) {
        return differences.stream()
                .collect(Collectors.toMap(
                        Difference::element,
                        difference -> difference.kind().name().toLowerCase(Locale.ROOT),
                        (one, other) -> one));
    }

    /** Parley's building blocks, as the properties panel offers them. */
    @GetMapping(path = "/studio/building-blocks", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> buildingBlocks(Actor actor) {
        StudioPages.requireSight(actor);
        return ResponseEntity.ok(blocks.json());
    }

    private static ChangedFile file(Change change, String name) {
        return change.file(name).orElseThrow(() -> new Refusal("unknown-file", "The change has no such file"));
    }

    private static ModelAndView to(String id, String name) {
        return new ModelAndView("redirect:/studio/changes/%s/%s".formatted(id, name));
    }
}
