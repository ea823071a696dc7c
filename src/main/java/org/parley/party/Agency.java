package org.parley.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * A body of one party that takes positions on papers.
 *
 * @param hasAccounts whether its own people sign in; if not, the desk records its positions from letters
 * @param validTo the last day on which it is asked, or null while it stands
 */
public record Agency(
        PartyCode party,
        String code,
        String name,
        AgencyKind kind,
        boolean hasAccounts,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** The code of each party's legal adviser, whose position on a paper is never missing. */
    public static final String LEGAL = "legal";

    public Agency {
        if (!code.matches("[a-z][a-z0-9-]{1,39}"))
            throw new IllegalArgumentException("An agency's code is 2 to 40 small letters, digits or hyphens: " + code);
        if (validTo != null && validTo.isBefore(validFrom))
            throw new IllegalArgumentException(code + " cannot end before it begins");
        if (code.equals(LEGAL) != (kind == AgencyKind.LEGAL_ADVISER))
            throw new IllegalArgumentException("The legal adviser is the agency with the code " + LEGAL);
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
