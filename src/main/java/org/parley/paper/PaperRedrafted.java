package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A recalled paper is drafted again. */
public record PaperRedrafted(PartyCode party, String negotiation, @Nullable String by, String paperId)
        implements DomainEvent {}
