package org.parley.exchange;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A communication of the counterpart arrived at this desk and waits to be registered. */
public record CommunicationArrived(
        PartyCode party, @Nullable String negotiation, @Nullable String by, String communicationId)
        implements DomainEvent {}
