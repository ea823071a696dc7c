package org.parley.web.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.shared.Actor;
import org.parley.shared.Role;

/** Who sees what: the places in the masthead by role, and who may read a negotiation at all. */
public final class Places {
    /** Agencies see the papers put to them, and process people see no texts: neither reads a negotiation. */
    private static final Set<Role> READ_NEGOTIATIONS = EnumSet.of(
            Role.DESK_OFFICER,
            Role.LEGAL_ADVISER,
            Role.HEAD_OF_DELEGATION,
            Role.MISSION,
            Role.REGISTRAR,
            Role.TREATY_OFFICER);

    private Places() {}

    public static boolean readsNegotiations(Actor actor) {
        return actor.roles().stream().anyMatch(READ_NEGOTIATIONS::contains);
    }

    /** Refuses whoever's office does not read the desk's negotiations. */
    public static void requireNegotiations(Actor actor) {
        var roles = READ_NEGOTIATIONS.toArray(Role[]::new);
        actor.require(roles[0], roles);
    }

    static List<Place> of(Actor actor, String path) {
        var places = new ArrayList<Place>();
        if (actor.is(Role.AUDITOR)) return ofAuditor(path);
        add(places, isProcessPerson(actor) ? "Overview" : "Worklist", "/", path);
        if (isProcessPerson(actor)) add(places, "Processes", "/studio", path);
        if (readsNegotiations(actor)) {
            add(places, "Negotiations", "/negotiations", path);
            add(places, "Register", "/register", path);
            add(places, "Chronicles", "/chronicles", path);
        }
        if (actor.is(Role.HEAD_OF_DELEGATION) || isProcessPerson(actor)) add(places, "Steps", "/steps", path);
        if (actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.PROCESS_OWNER))
            add(places, "Audit", "/audit/grants", path);
        if (actor.is(Role.PROCESS_OWNER)) add(places, "Access", "/access", path);
        return places;
    }

    private static List<Place> ofAuditor(String path) {
        var places = new ArrayList<Place>();
        add(places, "Search", "/audit/search", path);
        add(places, "People", "/audit/people", path);
        add(places, "Access", "/access", path);
        add(places, "Chronicles", "/chronicles", path);
        var elsewhere = places.stream().anyMatch(Place::here);
        places.add(0, new Place("Exceptions", "/audit", !elsewhere && path.startsWith("/audit")));
        return places;
    }

    static boolean isProcessPerson(Actor actor) {
        return actor.is(Role.PROCESS_ADMIN) || actor.is(Role.PROCESS_OWNER);
    }

    private static void add(List<Place> places, String label, String href, String path) {
        var here = path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
        places.add(new Place(label, href, here));
    }
}
