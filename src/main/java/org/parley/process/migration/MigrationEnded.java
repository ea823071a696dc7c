package org.parley.process.migration;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Every course that a migration named is accounted for. */
public record MigrationEnded(PartyCode party, String migrationId, int done, int stranded, int failed, int endedBefore)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }

    @Override
    public @Nullable String by() {
        return null;
    }
}
