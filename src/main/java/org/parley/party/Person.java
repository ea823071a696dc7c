package org.parley.party;

import static org.parley.shared.Role.AUDITOR;
import static org.parley.shared.Role.PROCESS_ADMIN;
import static org.parley.shared.Role.PROCESS_OWNER;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;

/**
 * Somebody who signs in at one desk, known by a function and not by a private name.
 *
 * @param id the sign-in name
 * @param function what the person is to others, such as "Desk officer, information security"
 * @param agencies codes of the agencies of the same party that the person speaks for
 */
public record Person(String id, PartyCode party, String function, Set<Role> roles, Set<String> agencies) {
    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9._@-]{2,64}");

    public Person {
        if (!SHAPE.matcher(id).matches())
            throw new Refusal("bad-sign-in-name", "A sign-in name is 2 to 64 letters, digits, dots or hyphens", "id");
        if (function.isBlank())
            throw new Refusal("no-function", "Say what %s is at the desk".formatted(id), "function");
        if (roles.isEmpty()) throw new Refusal("no-role", "%s needs at least one role".formatted(id), "roles");
        roles = Set.copyOf(roles);
        agencies = Set.copyOf(agencies);
        keepOfficesApart(id, roles, agencies);
    }

    /** Whoever draws the processes or audits the desk does not negotiate at it, and no auditor audits himself. */
    private static void keepOfficesApart(String id, Set<Role> roles, Set<String> agencies) {
        if (roles.contains(AUDITOR) && (roles.size() > 1 || !agencies.isEmpty()))
            throw new Refusal("offices-apart", "%s is an auditor and can hold no other office".formatted(id), "roles");
        if (!roles.contains(PROCESS_ADMIN)) return;
        if (!EnumSet.of(PROCESS_ADMIN, PROCESS_OWNER).containsAll(roles) || !agencies.isEmpty())
            throw new Refusal(
                    "offices-apart", "%s is a process admin and can hold no negotiating office".formatted(id), "roles");
    }

    public Actor actor() {
        return new Actor(party, id, roles, agencies);
    }
}
