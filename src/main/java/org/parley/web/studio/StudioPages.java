package org.parley.web.studio;

import java.nio.charset.StandardCharsets;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the studio has in common: who may see it, and what stands around it. */
@Component
class StudioPages {
    static final Crumb STUDIO = new Crumb("Processes", "/studio");

    private static final boolean EDITORS = StudioPages.class.getResource("/static/studio/modeler.js") != null;

    /** A page without any text or subject of a negotiation. */
    ModelAndView page(String template, Actor actor) {
        requireSight(actor);
        var page = new ModelAndView("studio/" + template);
        page.addObject("marking", Marking.PUBLIC);
        page.addObject("wide", true);
        page.addObject("editors", EDITORS);
        page.addObject("admin", actor.is(Role.PROCESS_ADMIN));
        page.addObject("owner", actor.is(Role.PROCESS_OWNER));
        page.addObject("person", actor.person());
        return page;
    }

    static void requireSight(Actor actor) {
        actor.require(Role.PROCESS_ADMIN, Role.PROCESS_OWNER);
    }

    /** A file as it is, to be drawn by a script or opened elsewhere; never run as a page. */
    static ResponseEntity<byte[]> file(String name, String content) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
