package org.parley.audit;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * An auditor opened a page. The name lies beside the leaf, as that of everyone who merely came in.
 *
 * @param page its address, with the day and the clock it was asked of, and what was searched for
 * @param depth how far the page went
 */
public record AuditorRead(
        PartyCode party, @Nullable String negotiation, @Beside String person, @Beside String page, Depth depth)
        implements DomainEvent {
    @Override
    public @Nullable String by() {
        return null;
    }
}
