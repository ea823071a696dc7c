package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.shared.Refusal;

/**
 * An agency's position on one part of a paper.
 *
 * @param measure the point, or null for the letter itself
 * @param wordsAskedFor outward words that the agency would clear; if taken up, the other side will read them
 * @param reason why, for our own desk
 */
public record PointPosition(
        @Nullable MeasureId measure, Position position, @Nullable String wordsAskedFor, @Nullable InwardReason reason) {
    public PointPosition {
        if (wordsAskedFor != null && wordsAskedFor.isBlank()) wordsAskedFor = null;
        if (position == Position.CLEAR_ONCE_CHANGED && wordsAskedFor == null)
            throw new Refusal("words-missing", "An agency that asks for other words says which");
        if (position == Position.OBJECT && reason == null)
            throw new Refusal("reason-missing", "An objection is kept with its inward reason: say why");
    }

    public static PointPosition clear(@Nullable MeasureId measure) {
        return new PointPosition(measure, Position.CLEAR, null, null);
    }
}
