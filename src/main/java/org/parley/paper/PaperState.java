package org.parley.paper;

import java.util.Locale;

/** Where a paper is on its way out. */
public enum PaperState {
    /** Waits for its drafter, for the first draft or for another one. */
    DRAFTING,
    /** Its latest draft was put forward and nobody has looked at it yet. */
    PUT_FORWARD,
    /** Lies with the agencies, or with whoever is to approve it after them. */
    IN_REVIEW,
    APPROVED,
    SENT,
    /** Called back; the desk decides whether it is drafted again or dropped. */
    RECALLED,
    DROPPED;

    /** Whether it can still be called back. */
    public boolean inPreparation() {
        return this == DRAFTING || this == PUT_FORWARD || this == IN_REVIEW;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
