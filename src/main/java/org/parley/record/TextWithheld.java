package org.parley.record;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A named person keeps a text back from whatever leaves the desk; its hash stands, and the gap is visible. */
public record TextWithheld(PartyCode party, String by, String sha256, @Beside String reason) implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
