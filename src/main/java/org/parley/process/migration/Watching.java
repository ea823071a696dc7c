package org.parley.process.migration;

/** Whoever waits for a rehearsal: sees how far it is, and may call it off. */
public interface Watching {
    /** Nobody waits; it runs to its end. */
    Watching NOBODY = new Watching() {};

    /** @param of how many things there are to look at in all; grows while they are found */
    default void looked(int done, int of) {}

    default boolean isCalledOff() {
        return false;
    }
}
