package org.parley.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The desk decided what becomes of a point that it put, after having read these answers. */
public record SubmissionDecided(
        PartyCode party,
        String negotiation,
        String by,
        String submission,
        NextStep step,
        List<String> readings,
        @Nullable LocalDate until,
        @Beside String inwardReason)
        implements DomainEvent {}
