package org.parley.measure;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The day until which a submission waits for its answer changed: delivery was proved, or the clock shifted. */
public record AnswerDateMoved(PartyCode party, String negotiation, @Nullable String by, String submissionId)
        implements DomainEvent {}
