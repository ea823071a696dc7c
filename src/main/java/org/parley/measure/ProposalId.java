package org.parley.measure;

import java.util.UUID;

/** The identity of a proposal: one paper's submissions, one per measure. */
public record ProposalId(String value) implements Comparable<ProposalId> {
    public ProposalId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("An id has 1 to 64 characters");
    }

    public static ProposalId next() {
        return new ProposalId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(ProposalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
