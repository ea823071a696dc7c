package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The agencies heard of a paper that was given at the table. */
public record PaperReported(PartyCode party, String negotiation, @Nullable String by, String paperId)
        implements DomainEvent {}
