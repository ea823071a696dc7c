package org.parley.web.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.audit.ReadingRoom;
import org.parley.dossier.Holds;
import org.parley.record.AccessHistory;
import org.parley.record.AccessNames;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of access to a desk: an auditor reads it, and the process owner, as archivist, gives up names in it. */
@Controller
class AccessPages {
    private final AccessNames names;
    private final AccessHistory log;
    private final ReadingRoom room;
    private final Holds holds;
    private final Clock clock;

    AccessPages(AccessNames names, AccessHistory log, ReadingRoom room, Holds holds, Clock clock) {
        this.names = names;
        this.log = log;
        this.room = room;
        this.holds = holds;
        this.clock = clock;
    }

    @GetMapping("/access")
    ModelAndView read(
            @RequestParam(required = false) @Nullable Instant earlier,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate before,
            Actor actor) {
        return actor.is(Role.AUDITOR) ? audited(actor, earlier) : deciding(actor, before, "", null);
    }

    @PostMapping("/access/names")
    ModelAndView giveUp(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate before,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        actor.require(Role.PROCESS_OWNER);
        try {
            if (before == null) throw new Refusal("day-missing", "Choose the day before which names go", "before");
            names.giveUp(actor, before, reason);
        } catch (Refusal refusal) {
            if (refusal.field() == null) throw refusal;
            var page = deciding(actor, before, reason, refusal);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:/access");
    }

    private ModelAndView audited(Actor actor, @Nullable Instant earlier) {
        room.enter(actor, "/access");
        var page = page(actor, new Crumb("Auditors’ desk", "/audit"), Crumb.here("Access"));
        page.addObject("log", log.before(actor, earlier == null ? clock.instant() : earlier));
        return page;
    }

    private ModelAndView deciding(Actor actor, @Nullable LocalDate before, String reason, @Nullable Refusal refusal) {
        actor.require(Role.PROCESS_OWNER);
        var page = page(actor, Crumb.here("Access"));
        page.addObject("held", holds.standAt(actor.party()));
        page.addObject("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        page.addObject("before", before);
        page.addObject("count", before == null ? null : names.count(actor, before));
        page.addObject("reason", reason);
        page.addObject("refusal", refusal);
        return page;
    }

    private ModelAndView page(Actor actor, Crumb... crumbs) {
        var page = new ModelAndView("dossier/access");
        page.addObject("decisions", names.decisions(actor.party()));
        page.addObject("words", WORDS);
        page.addObject("crumbs", List.of(crumbs));
        return page;
    }

    /** How the record's own words read to a person. */
    private static final Map<String, String> WORDS = Map.of(
            "SIGNED_IN", "came in",
            "SIGNED_OUT", "left",
            "TURNED_AWAY", "was turned away: a wrong password",
            "LOCKED_OUT", "was locked out for a while");
}
