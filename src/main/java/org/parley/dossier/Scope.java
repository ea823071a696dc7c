package org.parley.dossier;

import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;

/** What a dossier is about: a negotiation with all its points, or one point of it. */
public record Scope(NegotiationId negotiation, @Nullable MeasureId measure) {
    public static Scope all(NegotiationId negotiation) {
        return new Scope(negotiation, null);
    }
}
