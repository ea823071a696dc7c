package org.parley.dossier;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Somebody asked that the words of a negotiation be destroyed here after their transfer; another person decides. */
public record DestructionAsked(
        PartyCode party,
        String negotiation,
        String by,
        String destructionId,
        String transferId,
        long pieces,
        long bytes,
        @Beside String reason)
        implements DomainEvent {}
