package org.parley.dossier;

import java.util.UUID;

/** The identity of an export. */
public record ExportId(String value) {
    public ExportId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static ExportId next() {
        return new ExportId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
