package org.parley.exchange;

/**
 * A road on which a communication travels without a person: one bean for each channel. What goes by a channel that has
 * none is brought by a person, who reports its delivery. A carrier is asked anew until it answers with a receipt, so
 * carrying twice must do no more than carrying once.
 */
public interface Carrier {
    /** The channel of the paper that it serves, such as {@code desk}. */
    String channel();

    /** Brings one envelope to the other side; any exception means that it is not proved to be there. */
    Receipt carry(Envelope envelope);
}
