package org.parley.audit;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * An auditor opened a page.
 *
 * @param page its address, with the day and the clock it was asked of
 * @param depth how far the page went
 */
public record AuditorRead(PartyCode party, @Nullable String negotiation, String by, String page, Depth depth)
        implements DomainEvent {}
