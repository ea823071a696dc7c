package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A paper in preparation was called back. */
public record PaperRecalled(PartyCode party, String negotiation, @Nullable String by, String paperId)
        implements DomainEvent {}
