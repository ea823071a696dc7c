package org.parley.instrument;

import java.util.UUID;

/** The identity of an instrument at one desk. */
public record InstrumentId(String value) {
    public InstrumentId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static InstrumentId next() {
        return new InstrumentId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
