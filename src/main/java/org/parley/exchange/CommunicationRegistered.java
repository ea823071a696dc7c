package org.parley.exchange;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The registrar gave an incoming communication its place; {@code negotiation} is where it belongs from now on. */
public record CommunicationRegistered(
        PartyCode party, String negotiation, String by, String communicationId, String registryNumber)
        implements DomainEvent {}
