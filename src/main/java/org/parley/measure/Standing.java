package org.parley.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a negotiation stands as of a day, as known at an instant: measure by measure, and as a whole. */
public record Standing(
        AgreementStatus agreement, Map<MeasureId, MeasureStanding> measures, Counts counts, MainInstrument instrument) {
    public Standing {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** Where that measure stands; asking for one that the negotiation does not have is a fault. */
    public MeasureStanding of(MeasureId measure) {
        var standing = measures.get(measure);
        if (standing == null) throw new IllegalArgumentException("This negotiation has no measure " + measure);
        return standing;
    }
}
