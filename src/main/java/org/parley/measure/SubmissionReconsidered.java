package org.parley.measure;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** We changed our mind about a submission that still waits for an answer. */
public record SubmissionReconsidered(PartyCode party, String negotiation, @Nullable String by, String submissionId)
        implements DomainEvent {}
