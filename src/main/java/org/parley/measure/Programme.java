package org.parley.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Measures put forward together. {@code singleUndertaking}: settled only together; otherwise each on its own. */
public record Programme(
        ProgrammeId id,
        NegotiationId negotiation,
        String title,
        boolean singleUndertaking,
        @Nullable LocalDate putForwardOn) {}
