package org.parley.measure;

import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/** Whose act it is: one party's, both parties' together, or that of a state, body or court which is no party. */
public record Author(Kind kind, @Nullable PartyCode party) {
    /** One party's act is never both parties'. */
    public enum Kind {
        PARTY,
        BOTH,
        THIRD
    }

    public static final Author BOTH = new Author(Kind.BOTH, null);
    public static final Author THIRD = new Author(Kind.THIRD, null);

    public Author {
        if ((kind == Kind.PARTY) != (party != null))
            throw new IllegalArgumentException("A party's act names the party, no other act does");
    }

    public static Author of(PartyCode party) {
        return new Author(Kind.PARTY, party);
    }

    /** Whether the act counts as done by that party, alone or with the other. */
    public boolean includes(PartyCode code) {
        return kind == Kind.BOTH || code.equals(party);
    }
}
