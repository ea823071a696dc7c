package org.parley.process.migration;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * A process owner chose running courses that are to move to another set of drawings.
 *
 * @param deployment the set to which they move
 * @param courses how many
 */
public record MigrationBegun(
        PartyCode party, String by, String migrationId, String deployment, int courses, @Beside String why)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
