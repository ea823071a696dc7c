package org.parley.process.studio;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The process owner approves a change, and says why. */
public record ProcessChangeApproved(
        PartyCode party, @Nullable String by, String changeId, @Beside String title, @Beside String reason, int set)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
