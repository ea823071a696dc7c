package org.parley.measure;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a point stayed in one stage; {@code leftAt} is null while it is there. */
public record Stay(MeasureId measure, String stage, String label, Instant enteredAt, @Nullable Instant leftAt) {
    /** Whole days in the stage, as of an instant. */
    public long days(Instant asOf) {
        var end = leftAt == null || leftAt.isAfter(asOf) ? asOf : leftAt;
        return Math.max(0, Duration.between(enteredAt, end).toDays());
    }
}
