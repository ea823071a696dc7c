package org.parley.exchange;

import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.measure.Outcome;
import org.parley.measure.SubmissionId;

/**
 * How we read a communication of theirs on one point.
 *
 * @param answers the submission of ours that it answers; null where it answers none
 * @param inwardReason why we read it so; never sent
 */
public record PointRead(
        MeasureId measure, @Nullable SubmissionId answers, Outcome outcome, @Nullable String inwardReason) {}
