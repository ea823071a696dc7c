package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A paper went back to its drafter. */
public record PaperSentBack(PartyCode party, String negotiation, @Nullable String by, String paperId, int draft)
        implements DomainEvent {}
