package org.parley.audit;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** An auditor may no longer read the words and reasons of a negotiation. */
public record SubstanceRevoked(
        PartyCode party, String negotiation, String by, String grantId, String auditor, @Beside String reason)
        implements DomainEvent {}
