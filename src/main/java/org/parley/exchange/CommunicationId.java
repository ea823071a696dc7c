package org.parley.exchange;

import java.util.UUID;

/** The identity of a communication in one desk's register; it never crosses, the other desk has its own. */
public record CommunicationId(String value) implements Comparable<CommunicationId> {
    public CommunicationId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static CommunicationId next() {
        return new CommunicationId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(CommunicationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
