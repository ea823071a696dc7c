package org.parley.measure;

import java.util.UUID;

/** The identity of an act. */
public record ActId(String value) implements Comparable<ActId> {
    public ActId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static ActId next() {
        return new ActId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(ActId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
