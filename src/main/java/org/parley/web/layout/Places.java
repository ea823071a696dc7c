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
            Role.TREATY_OFFICER,
            Role.AUDITOR);

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
        add(places, actor.is(Role.AUDITOR) || isProcessPerson(actor) ? "Overview" : "Worklist", "/", path);
        if (readsNegotiations(actor)) {
            add(places, "Negotiations", "/negotiations", path);
            add(places, "Register", "/register", path);
            add(places, "Chronicles", "/chronicles", path);
        }
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
