package org.parley.paper;

import java.util.Locale;

/** The way by which words reach the other side. A paper of ours leaves over the exchange or through the mission. */
public enum Channel {
    DESK("Over the exchange"),
    MISSION("Handed over by the mission"),
    EMBASSY("Embassy"),
    MINISTRY("Ministry"),
    SPECIAL_ENVOY("Special envoy"),
    DELEGATION("Delegation at talks"),
    RISK_REDUCTION_CENTRE("Risk-reduction centre"),
    CERT("Emergency response team"),
    SUMMIT("Summit"),
    POUCH("Pouch"),
    PUBLIC("Public");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** As diagrams, columns and the wire write it: {@code desk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Whether a paper of ours may be sent by it: the other ways are for what came in. */
    public boolean sends() {
        return this == DESK || this == MISSION;
    }

    public static Channel ofWord(String word) {
        for (var channel : values()) if (channel.word().equals(word)) return channel;
        throw new IllegalArgumentException("No channel is called " + word);
    }
}
