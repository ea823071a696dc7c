package org.parley.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** An agency took its position on a paper, point by point; {@code letter} where it was recorded from one. */
public record ClearanceGiven(
        PartyCode party,
        String negotiation,
        @Nullable String by,
        String paperId,
        int draft,
        String agency,
        List<String> positions,
        @Beside @Nullable String letter,
        String hash)
        implements DomainEvent {}
