package org.parley.measure;

import java.util.Locale;

/** Where one measure stands; always folded from acts. */
public enum MeasureStatus {
    PERFORMED("performed"),
    SUPERSEDED("superseded"),
    INVALIDATED("invalidated"),
    TERMINATED("terminated"),
    EXPIRED("expired"),
    LAPSED("lapsed"),
    DROPPED("dropped"),
    /** Agreed, and something is still to come: a condition, or effect itself. */
    PENDING("agreed, not yet usable"),
    SUSPENDED("suspended"),
    IN_EFFECT_DORMANT("in effect, no longer used"),
    IN_EFFECT("in effect"),
    PROVISIONAL("applied provisionally"),
    DEFERRED("deferred"),
    NEVER_AGREED("not agreed so far");

    private final String label;

    MeasureStatus(String label) {
        this.label = label;
    }

    /** The word as chronicles write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Whether it is one of the ends, which are final until the measure is agreed anew. */
    public boolean ended() {
        return compareTo(DROPPED) <= 0;
    }
}
