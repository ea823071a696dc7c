package org.parley.process.studio;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A change of the processes is begun; by nobody where it was found in the folder. */
public record ProcessChangeBegun(
        PartyCode party, @Nullable String by, String changeId, @Beside String title, Change.Source source)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
