package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The delegation got instructions, superseding those before. */
public record InstructionsIssued(
        PartyCode party, String negotiation, @Nullable String by, int version, String authority, String hash)
        implements DomainEvent {}
