package org.parley.measure;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Points put before this desk kept the file were taken over with the history of the talks, and some still wait. */
public record ProposalTakenOver(PartyCode party, String negotiation, String by, String proposalId)
        implements DomainEvent {}
