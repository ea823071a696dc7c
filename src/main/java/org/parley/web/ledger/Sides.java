package org.parley.web.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.measure.Act;
import org.parley.measure.Negotiation;
import org.parley.measure.Parties;
import org.parley.shared.PartyCode;

/** Whose column is which: at a live desk ours is the left one, in a chronicle whoever acted first. */
record Sides(Parties parties, PartyCode left, Map<PartyCode, String> names) {
    static Sides of(Negotiation negotiation, String ourName, List<Act> acts) {
        if (negotiation.chronicle()) return ofChronicle(negotiation, acts);
        return new Sides(
                Parties.of(negotiation.party(), negotiation.counterpart()),
                negotiation.party(),
                Map.of(negotiation.party(), ourName, negotiation.counterpart(), negotiation.counterpartName()));
    }

    private static Sides ofChronicle(Negotiation negotiation, List<Act> acts) {
        var right = negotiation.counterpart();
        var left = acts.stream()
                .map(act -> act.author().party())
                .filter(Objects::nonNull)
                .filter(party -> !party.equals(right))
                .findFirst()
                .orElse(negotiation.party());
        return new Sides(Parties.of(left, right), left, Map.of(right, negotiation.counterpartName()));
    }
}
