package org.parley.exchange;

import java.util.Optional;

/**
 * A road that a communication takes to the other side. A carrier is asked anew until it answers with a receipt, so
 * carrying twice must do no more than carrying once.
 */
public interface Carrier {
    /** The channel of the paper that it serves: {@code desk}, {@code mission}. */
    String channel();

    /** Carries one envelope; empty where a person brings it and reports the delivery. */
    Optional<Receipt> carry(Envelope envelope);
}
