package org.parley.measure;

import java.util.UUID;

/** The identity of a submission. */
public record SubmissionId(String value) implements Comparable<SubmissionId> {
    public SubmissionId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static SubmissionId next() {
        return new SubmissionId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(SubmissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
