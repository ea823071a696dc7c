package org.parley.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;

/** Leave for one auditor to read the substance of one negotiation, with who gave it and why, and who took it back. */
public record Grant(
        String id,
        NegotiationId negotiation,
        String auditor,
        String reason,
        String by,
        Instant at,
        @Nullable Revocation revocation) {

    /** The end of a grant. */
    public record Revocation(String reason, String by, Instant at) {}

    public boolean stands() {
        return revocation == null;
    }
}
