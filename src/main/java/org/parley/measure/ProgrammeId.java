package org.parley.measure;

import java.util.UUID;

/** The identity of a programme. */
public record ProgrammeId(String value) implements Comparable<ProgrammeId> {
    public ProgrammeId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static ProgrammeId next() {
        return new ProgrammeId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(ProgrammeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
