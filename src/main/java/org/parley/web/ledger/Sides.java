package org.parley.web.ledger;

import java.util.HashMap;
import java.util.Map;
import org.parley.measure.Negotiation;
import org.parley.measure.Parties;
import org.parley.shared.PartyCode;

/** Whose column is which: at a live desk ours is the left one, in a chronicle the first party's. */
record Sides(Parties parties, PartyCode left, Map<PartyCode, String> names) {
    /** @param told what a history that was brought in calls its parties */
    static Sides of(Negotiation negotiation, Parties parties, String ourName, Map<PartyCode, String> told) {
        var names = new HashMap<>(told);
        names.putIfAbsent(negotiation.counterpart(), negotiation.counterpartName());
        if (negotiation.chronicle()) return new Sides(parties, parties.one(), names);
        names.put(negotiation.party(), ourName);
        return new Sides(parties, negotiation.party(), names);
    }
}
