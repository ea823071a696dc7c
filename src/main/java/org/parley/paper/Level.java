package org.parley.paper;

import java.util.Locale;

/** The level at which something is said, from expert to head of state. */
public enum Level {
    EXPERT,
    HEAD_OF_DELEGATION,
    DEPUTY_MINISTER,
    MINISTER,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE;

    /** As decision tables, columns and the wire write it: {@code head_of_delegation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return word().replace('_', ' ');
    }

    public static Level ofWord(String word) {
        for (var level : values()) if (level.word().equals(word)) return level;
        throw new IllegalArgumentException("No level is called " + word);
    }
}
