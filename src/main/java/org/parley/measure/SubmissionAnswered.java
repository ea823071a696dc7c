package org.parley.measure;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** An answer to a submission was read so that its point no longer waits. */
public record SubmissionAnswered(PartyCode party, String negotiation, @Nullable String by, String submissionId)
        implements DomainEvent {}
