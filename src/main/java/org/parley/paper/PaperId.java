package org.parley.paper;

import java.util.UUID;

/** The identity of a paper. */
public record PaperId(String value) implements Comparable<PaperId> {
    public PaperId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static PaperId next() {
        return new PaperId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(PaperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
