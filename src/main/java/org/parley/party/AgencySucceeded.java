package org.parley.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * An agency is asked no longer; where others succeed it, they are asked in its place.
 *
 * @param lastDay on which it was asked
 * @param successors their codes; none for a body that was dissolved
 * @param positionsStand whether what it said on open papers stands until the words change
 */
public record AgencySucceeded(
        PartyCode party,
        String by,
        String agency,
        LocalDate lastDay,
        List<String> successors,
        boolean positionsStand,
        @Beside String why)
        implements DomainEvent {
    public AgencySucceeded {
        successors = List.copyOf(successors);
    }

    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
