package org.parley.record;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** From here on the desk signs its checkpoints with this key. */
record KeyTaken(PartyCode party, String verifier) implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }

    @Override
    public @Nullable String by() {
        return null;
    }
}
