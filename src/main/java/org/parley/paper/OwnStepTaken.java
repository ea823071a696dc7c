package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * A step of our own procedure, which a diagram asks for before approval, is done on a paper.
 *
 * @param step what the diagram calls it
 * @param draft the draft on which it was done
 */
public record OwnStepTaken(
        PartyCode party, String negotiation, @Nullable String by, String paperId, String step, int draft)
        implements DomainEvent {}
