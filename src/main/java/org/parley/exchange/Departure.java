package org.parley.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a paper leaves.
 *
 * @param day the day that it bears
 * @param link its link in our series; null where a person brings it
 * @param by whose doing it is in our own record: who approved it, or who brought it
 */
record Departure(
        LocalDate day,
        @Nullable LocalDate handedOverOn,
        @Nullable LocalDate receivedOn,
        Communication.@Nullable Proof proof,
        @Nullable SeriesLink link,
        String by) {

    /** Whether it has happened already, so that it can only be recorded. */
    boolean happened() {
        return handedOverOn != null;
    }
}
