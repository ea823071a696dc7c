package org.parley.dossier;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** What was asked for is not done: the words stay. */
public record DestructionDeclined(
        PartyCode party, String negotiation, String by, String destructionId, @Beside String reason)
        implements DomainEvent {}
