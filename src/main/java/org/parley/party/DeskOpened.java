package org.parley.party;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A party has its desk. */
public record DeskOpened(PartyCode party, String name, boolean exercise) implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }

    @Override
    public @Nullable String by() {
        return null;
    }
}
