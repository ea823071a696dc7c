package org.parley.instrument;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Settled measures were gathered into an instrument to conclude. */
public record InstrumentOpened(PartyCode party, String negotiation, @Nullable String by, String instrumentId)
        implements DomainEvent {}
