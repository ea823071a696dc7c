package org.parley.process.studio;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A change of the processes is given up. */
public record ProcessChangeDiscarded(PartyCode party, @Nullable String by, String changeId, @Beside String title)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
