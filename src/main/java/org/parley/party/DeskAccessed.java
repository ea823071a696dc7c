package org.parley.party;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * Somebody came in, left, or was turned away. The name lies beside the leaf: of access alone it may one day be given up,
 * while whoever acted stays named for good.
 */
public record DeskAccessed(PartyCode party, @Beside String person, Kind kind) implements DomainEvent {
    /** How it went. */
    public enum Kind {
        SIGNED_IN,
        SIGNED_OUT,
        TURNED_AWAY
    }

    @Override
    public @Nullable String negotiation() {
        return null;
    }

    @Override
    public @Nullable String by() {
        return null;
    }
}
