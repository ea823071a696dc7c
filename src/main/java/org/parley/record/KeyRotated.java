package org.parley.record;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A named person had the desk's key give way to the next. */
public record KeyRotated(PartyCode party, String by, String from, String to, @Beside String reason)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
