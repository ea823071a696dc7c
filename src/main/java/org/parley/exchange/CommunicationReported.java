package org.parley.exchange;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A person of our own reported or transcribed what the counterpart said. */
public record CommunicationReported(PartyCode party, String negotiation, @Nullable String by, String communicationId)
        implements DomainEvent {}
