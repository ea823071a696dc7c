package org.parley.measure;

import java.util.UUID;

/** The identity of a negotiation of one desk. */
public record NegotiationId(String value) implements Comparable<NegotiationId> {
    public NegotiationId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static NegotiationId next() {
        return new NegotiationId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(NegotiationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
