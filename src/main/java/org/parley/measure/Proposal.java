package org.parley.measure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points put to the counterpart in one paper.
 *
 * @param putBy the act that put it; null while its paper is in preparation
 */
public record Proposal(
        ProposalId id,
        NegotiationId negotiation,
        @Nullable LocalDate answerWantedBy,
        String inwardReason,
        String openedBy,
        Instant openedAt,
        @Nullable ActId putBy) {}
