package org.parley.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order by which nothing of a negotiation is destroyed and no name in it pseudonymised while it stands. */
public record Hold(String id, String authority, String reason, String by, Instant at, @Nullable End end) {
    /** How a hold ended. */
    public record End(String reason, String by, Instant at) {}

    public boolean stands() {
        return end == null;
    }
}
