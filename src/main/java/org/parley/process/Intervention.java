package org.parley.process;

import java.time.Instant;
import java.util.List;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;

/**
 * What was done to a course by somebody's decision and not by its drawing.
 *
 * @param points the measures concerned; none where it concerns the negotiation as a whole
 * @param words what was done, in one sentence
 * @param why the reason that was given for our own desk
 */
public record Intervention(
        PartyCode party,
        NegotiationId negotiation,
        List<MeasureId> points,
        Kind kind,
        String words,
        String why,
        String by,
        Instant at) {
    public Intervention {
        points = List.copyOf(points);
    }

    /** What sort of intervention it was. */
    public enum Kind {
        /** It goes on in another version of its drawings. */
        MIGRATED,
        /** It was to move to another version and has no place there. */
        STRANDED,
        /** A step that failed was taken again. */
        RETRIED,
        /** A task was given to another office. */
        HANDED_OVER,
        /** An agency that was asked is succeeded by another. */
        SUCCEEDED
    }
}
