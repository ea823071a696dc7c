package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A recalled paper was given up. */
public record PaperDropped(PartyCode party, String negotiation, @Nullable String by, String paperId)
        implements DomainEvent {}
