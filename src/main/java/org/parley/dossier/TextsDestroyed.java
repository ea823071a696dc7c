package org.parley.dossier;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** After its transfer the words of a negotiation were destroyed here; their hashes and sizes stay, and so do the proofs. */
public record TextsDestroyed(
        PartyCode party,
        String negotiation,
        String by,
        String askedBy,
        String destructionId,
        String transferId,
        long pieces,
        long bytes,
        @Beside String reason)
        implements DomainEvent {}
