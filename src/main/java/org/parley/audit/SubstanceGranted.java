package org.parley.audit;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** An auditor may read the words and reasons of a negotiation from now on. */
public record SubstanceGranted(
        PartyCode party, String negotiation, String by, String grantId, String auditor, @Beside String reason)
        implements DomainEvent {}
