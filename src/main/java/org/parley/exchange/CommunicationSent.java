package org.parley.exchange;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** An approved paper left the desk as a numbered communication. */
public record CommunicationSent(
        PartyCode party, String negotiation, String by, String communicationId, String paperId, String registryNumber)
        implements DomainEvent {}
