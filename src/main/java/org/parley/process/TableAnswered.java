package org.parley.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A decision table answered: which one, in which version of which deployment, what it was asked and what it said. */
public record TableAnswered(
        PartyCode party,
        String negotiation,
        String table,
        int version,
        String deployment,
        Map<String, String> asked,
        String answer)
        implements DomainEvent {
    public TableAnswered {
        asked = Map.copyOf(asked);
    }

    @Override
    public @Nullable String by() {
        return null;
    }
}
