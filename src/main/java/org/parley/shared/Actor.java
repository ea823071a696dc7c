package org.parley.shared;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who acts: a named person of one party, with the roles and agencies that the person holds on that day.
 *
 * @param person the sign-in name, which never crosses to the other desk
 * @param agencies codes of the agencies that the person speaks for
 */
public record Actor(PartyCode party, String person, Set<Role> roles, Set<String> agencies) {
    public Actor {
        if (person.isBlank()) throw new IllegalArgumentException("An actor has a name");
        roles = Set.copyOf(roles);
        agencies = Set.copyOf(agencies);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean speaksFor(String agency) {
        return agencies.contains(agency);
    }

    /** Refuses whoever does not hold one of the roles. */
    public void require(Role first, Role... others) {
        if (is(first)) return;
        for (var role : others) if (is(role)) return;
        throw new Refusal(
                "not-your-office", "This is for the %s; you signed in as %s".formatted(first.label(), person));
    }

    /** The candidate groups whose tasks this person may take: one per role, one per agency. */
    public Set<String> groups() {
        var groups = new TreeSet<String>();
        for (var role : roles) groups.add(role.group(party));
        for (var agency : agencies) groups.add(agencyGroup(party, agency));
        return groups;
    }

    /** The candidate group of the people who speak for an agency: {@code xa.agency.cert}. */
    public static String agencyGroup(PartyCode party, String agency) {
        return party.value() + ".agency." + agency;
    }
}
