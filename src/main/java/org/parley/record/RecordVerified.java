package org.parley.record;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The whole record of the desk was verified. @param fault the first thing that did not hold, in words */
public record RecordVerified(PartyCode party, boolean holds, @Beside @Nullable String fault) implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }

    @Override
    public @Nullable String by() {
        return null;
    }
}
