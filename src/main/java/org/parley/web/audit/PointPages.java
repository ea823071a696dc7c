package org.parley.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parley.audit.PointFiles;
import org.parley.audit.ReadingRoom;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.process.PathsTaken;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.parley.web.parts.AsOf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of a point: what became of it, who held it, where it came from, and the path it really took. */
@Controller
class PointPages {
    private final Room room;
    private final Measures measures;
    private final PointFiles files;
    private final PathsTaken paths;
    private final Clock clock;

    PointPages(Room room, Measures measures, PointFiles files, PathsTaken paths, Clock clock) {
        this.room = room;
        this.measures = measures;
        this.files = files;
        this.paths = paths;
        this.clock = clock;
    }

    @GetMapping("/audit/measures/{id}")
    String point(@PathVariable MeasureId id, AsOf.Asked asked, Actor actor, HttpServletRequest request, Model model) {
        var measure = measure(actor, id);
        var sight = room.enter(actor, measure.negotiation(), request, model);
        var asAt = room.asAt(asked);
        var file = files.of(sight.negotiation(), measure, asAt, sight.depth());
        model.addAttribute("asAt", asAt);
        model.addAttribute("measure", measure);
        model.addAttribute("file", file);
        model.addAttribute("counts", PointCounts.of(file, sight.negotiation()));
        model.addAttribute("lineage", LineageDrawing.of(file, sight.negotiation(), measures.of(measure.negotiation())));
        model.addAttribute("spans", new Spans());
        Room.crumbs(model, sight.negotiation(), "Point " + measure.number());
        return "audit/point";
    }

    @GetMapping("/audit/measures/{id}/paths")
    String paths(@PathVariable MeasureId id, AsOf.Asked asked, Actor actor, HttpServletRequest request, Model model) {
        var measure = measure(actor, id);
        var sight = room.enter(actor, measure.negotiation(), request, model);
        var asAt = room.asAt(asked);
        var end = asAt.end().isBefore(clock.instant()) ? asAt.end() : clock.instant();
        model.addAttribute("asAt", asAt);
        model.addAttribute("measure", measure);
        model.addAttribute("spans", new Spans());
        model.addAttribute(
                "paths",
                paths.of(actor.party(), subjects(sight, measure, asked)).stream()
                        .filter(path -> path.startedAt().isBefore(end))
                        .map(path -> PathView.of(path, end, "/audit/measures/" + id + "/diagrams/"))
                        .toList());
        Room.crumbs(model, sight.negotiation(), "Path of point " + measure.number());
        return "audit/paths";
    }

    private List<String> subjects(ReadingRoom.Sight sight, Measure measure, AsOf.Asked asked) {
        return files.of(sight.negotiation(), measure, room.asAt(asked), sight.depth())
                .subjects();
    }

    /** The diagram of the version in force; it was in the page's own list, so the look at it is on record with the page. */
    @GetMapping("/audit/measures/{id}/diagrams/{definition}")
    ResponseEntity<String> diagram(@PathVariable MeasureId id, @PathVariable String definition, Actor actor) {
        measure(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header("X-Content-Type-Options", "nosniff")
                .body(paths.diagram(actor.party(), definition));
    }

    private Measure measure(Actor actor, MeasureId id) {
        actor.require(Role.AUDITOR);
        return measures.get(actor.party(), id);
    }

    /** How long something took, as people say it. */
    static final class Spans {
        public String of(Duration span) {
            if (span.toDays() > 0) return span.toDays() == 1 ? "1 day" : span.toDays() + " days";
            if (span.toHours() > 0) return span.toHours() + " h";
            return Math.max(0, span.toMinutes()) + " min";
        }
    }
}
