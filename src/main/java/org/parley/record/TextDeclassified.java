package org.parley.record;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A named person set a text free that was withheld. */
public record TextDeclassified(PartyCode party, String by, String sha256, @Beside String reason)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
