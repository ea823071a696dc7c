package org.parley.exchange;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** What the counterpart put to us before this desk kept the file was taken over, and we have not answered it. */
public record CommunicationTakenOver(PartyCode party, String negotiation, String by, String communicationId)
        implements DomainEvent {}
