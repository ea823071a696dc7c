package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A proposal was opened together with the paper that will put it. */
public record ProposalOpened(
        PartyCode party, String negotiation, @Nullable String by, String proposalId, String paperId)
        implements DomainEvent {}
