package org.parley.dossier;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Nothing of a negotiation may be destroyed any more, by the order of a named authority. */
public record LegalHoldPlaced(
        PartyCode party, String negotiation, String by, String holdId, String authority, @Beside String reason)
        implements DomainEvent {}
