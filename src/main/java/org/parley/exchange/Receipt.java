package org.parley.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other side has it: the day, and the head of the series that it now holds.
 *
 * @param countersigned the sender's signed head with the receiver's signature below; null where it could not check it all
 * @param key the receiver's verifier key; it counts only for a sender who knows none yet
 * @param rotations how the receiver's key gave way to others, for a sender who knows an older one
 */
public record Receipt(
        LocalDate receivedOn,
        String head,
        @Nullable String countersigned,
        @Nullable String key,
        List<String> rotations) {
    public Receipt {
        rotations = List.copyOf(rotations);
    }

    public Receipt(LocalDate receivedOn, String head) {
        this(receivedOn, head, null, null, List.of());
    }
}
