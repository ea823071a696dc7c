package org.parley.web.parts;

import java.util.Locale;
import org.parley.measure.Author;
import org.parley.measure.Parties;
import org.parley.shared.PartyCode;

/** On which side of a page something stands: ours left, theirs right; sides are places first, colours second. */
public enum Side {
    OURS,
    THEIRS,
    BOTH,
    THIRD;

    /** The last part of its style class. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param left the party whose column is the left one */
    public static Side of(Author author, Parties parties, PartyCode left) {
        var party = author.party();
        if (party == null) return author.kind() == Author.Kind.BOTH ? BOTH : THIRD;
        return parties.find(party).map(found -> of(found, left)).orElse(THIRD);
    }

    public static Side of(PartyCode party, PartyCode left) {
        return party.equals(left) ? OURS : THEIRS;
    }
}
