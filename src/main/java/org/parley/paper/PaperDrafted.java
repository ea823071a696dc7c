package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A draft was put forward. */
public record PaperDrafted(
        PartyCode party, String negotiation, @Nullable String by, String paperId, int draft, String draftHash)
        implements DomainEvent {}
