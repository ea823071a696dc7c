package org.parley.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A named authority decided that a paper leaves in spite of dissent or silence. */
public record DissentOverruled(
        PartyCode party,
        String negotiation,
        @Nullable String by,
        String paperId,
        int draft,
        String draftHash,
        List<String> agencies,
        String authority)
        implements DomainEvent {}
