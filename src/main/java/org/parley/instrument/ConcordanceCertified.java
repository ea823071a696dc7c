package org.parley.instrument;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The legal adviser certified that one language says the same as the others. */
public record ConcordanceCertified(
        PartyCode party, String negotiation, String by, String instrumentId, int edition, String language)
        implements DomainEvent {}
