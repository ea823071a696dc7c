package org.parley.dossier;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Somebody decided how long the dossier of a negotiation is kept after its last act, and what happens then. */
public record RetentionDecided(
        PartyCode party, String negotiation, String by, int years, Retention.Then then, @Beside String reason)
        implements DomainEvent {}
