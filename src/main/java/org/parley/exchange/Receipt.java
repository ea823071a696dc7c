package org.parley.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The other side has it: the day, and the head of the series that it now holds.
 *
 * @param countersigned the sender's signed head with the receiver's signature below; null where it could not check it all
 */
public record Receipt(LocalDate receivedOn, String head, @Nullable String countersigned) {
    public Receipt(LocalDate receivedOn, String head) {
        this(receivedOn, head, null);
    }
}
