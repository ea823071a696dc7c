package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;

/**
 * How our mission brought a paper to the other side.
 *
 * @param theirStamp their stamp or number on our copy, where they gave one
 */
public record HandOver(
        Handing outcome,
        String toWhom,
        String place,
        LocalDate on,
        @Nullable String theirStamp,
        @Nullable ProofFile file) {

    /** Whether from this day on they had it. */
    boolean proved() {
        return outcome.proves(theirStamp != null && !theirStamp.isBlank());
    }

    void check(Clock clock) {
        if (toWhom.isBlank()) throw new Refusal("addressee-missing", "Say to whom it was handed, by office", "toWhom");
        if (place.isBlank()) throw new Refusal("place-missing", "Say where it was handed over", "place");
        if (on.isAfter(LocalDate.now(clock)))
            throw new Refusal("day-in-future", "It cannot have been handed over on a day that has not come", "on");
        if (outcome == Handing.RETURNED && theirStamp != null && !theirStamp.isBlank())
            throw new Refusal(
                    "returned-yet-stamped",
                    "A paper that they returned unreceived bears no stamp of theirs",
                    "theirStamp");
    }
}
