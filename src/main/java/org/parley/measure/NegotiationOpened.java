package org.parley.measure;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A desk opened its file on a subject with a counterpart. */
public record NegotiationOpened(
        PartyCode party, String negotiation, String by, String subject, PartyCode counterpart, String commonRef)
        implements DomainEvent {}
