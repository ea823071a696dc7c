package org.parley.dossier;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A hold on a negotiation was lifted; others may stand. */
public record LegalHoldLifted(PartyCode party, String negotiation, String by, String holdId, @Beside String reason)
        implements DomainEvent {}
