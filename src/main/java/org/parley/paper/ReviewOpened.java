package org.parley.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Agencies were asked for their positions on a draft. */
public record ReviewOpened(
        PartyCode party, String negotiation, @Nullable String by, String paperId, int draft, List<String> agencies)
        implements DomainEvent {}
