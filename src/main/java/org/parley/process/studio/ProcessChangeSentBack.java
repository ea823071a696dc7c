package org.parley.process.studio;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The process owner does not approve a change as it stands, and says why. */
public record ProcessChangeSentBack(
        PartyCode party, @Nullable String by, String changeId, @Beside String title, @Beside String reason)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
