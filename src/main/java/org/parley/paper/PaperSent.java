package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A paper left as a communication. */
public record PaperSent(
        PartyCode party,
        String negotiation,
        @Nullable String by,
        String paperId,
        String draftHash,
        String communicationId)
        implements DomainEvent {}
