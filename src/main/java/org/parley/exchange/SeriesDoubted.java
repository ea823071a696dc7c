package org.parley.exchange;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The counterpart's series contradicts itself; both heads are kept as evidence. */
public record SeriesDoubted(
        PartyCode party,
        String negotiation,
        @Nullable String by,
        String communicationId,
        long number,
        String sentence,
        @Nullable String held,
        String theirs)
        implements DomainEvent {}
