package org.parley.exchange;

/** Which way a communication went, seen from the desk whose register it stands in. */
public enum Direction {
    OUT("sent"),
    IN("received");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
