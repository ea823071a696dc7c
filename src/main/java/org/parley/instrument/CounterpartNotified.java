package org.parley.instrument;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The counterpart told us that its own procedures for an instrument are complete. */
public record CounterpartNotified(PartyCode party, String negotiation, @Nullable String by, String instrumentId)
        implements DomainEvent {}
