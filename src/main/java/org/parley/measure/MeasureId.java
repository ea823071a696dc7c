package org.parley.measure;

import java.util.UUID;

/** The identity of a measure, stable through renumbering, bundling and splitting. */
public record MeasureId(String value) implements Comparable<MeasureId> {
    public MeasureId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static MeasureId next() {
        return new MeasureId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
