package org.parley.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Our own view of what an act of theirs amounts to for one point; revisable, the latest stands, and it never crosses.
 *
 * @param submission the submission of ours that it answers, where it answers one
 * @param inwardReason why we read it so; never sent
 */
public record Reading(
        String id,
        ActId act,
        MeasureId measure,
        @Nullable SubmissionId submission,
        Outcome outcome,
        String by,
        Instant at,
        @Nullable String inwardReason) {}
