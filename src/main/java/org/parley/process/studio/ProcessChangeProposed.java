package org.parley.process.studio;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A change of the processes is put to the process owner: which files, by their hashes, and why. */
public record ProcessChangeProposed(
        PartyCode party,
        @Nullable String by,
        String changeId,
        @Beside String title,
        @Beside String reason,
        Map<String, String> files,
        Change.Moves moves,
        List<String> picked)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
