package org.parley.process.studio;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A change of the processes is taken back from the process owner before a decision. */
public record ProcessChangeTakenBack(PartyCode party, @Nullable String by, String changeId, @Beside String title)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
