package org.parley.dossier;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Somebody said of an item of the checklist that it does not apply here, or that it does after all. */
public record ItemAnswered(
        PartyCode party, String negotiation, String by, String item, boolean applies, @Beside String reason)
        implements DomainEvent {}
