package org.parley.exchange;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Every point that a communication speaks of or passes over has our reading. */
public record CommunicationAssessed(PartyCode party, String negotiation, String by, String communicationId)
        implements DomainEvent {}
