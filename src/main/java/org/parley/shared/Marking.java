package org.parley.shared;

import java.util.Locale;

/** How closely a text, reason or file is held; the marking of a whole is the highest of its parts. */
public enum Marking {
    PUBLIC,
    DIPLOMATIC_CORRESPONDENCE,
    RESTRICTED,
    CONFIDENTIAL,
    SECRET;

    public String label() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The high-water mark of two pieces. */
    public Marking with(Marking other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
