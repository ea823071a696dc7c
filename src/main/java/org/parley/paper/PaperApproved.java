package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A paper may leave, to the letter. */
public record PaperApproved(
        PartyCode party,
        String negotiation,
        @Nullable String by,
        String paperId,
        int draft,
        String draftHash,
        Basis basis,
        @Nullable Integer instructions,
        boolean concludes)
        implements DomainEvent {}
