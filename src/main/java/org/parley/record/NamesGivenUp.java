package org.parley.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * Every name in the desk's log of access before that day was given up; who acted stays named.
 *
 * @param names how many were still there
 */
public record NamesGivenUp(PartyCode party, String by, LocalDate before, @Beside String reason, int names)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
