package org.parley.process.studio;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A party works with another set of diagrams and tables from now on: its files by their hashes, and why. */
public record ProcessSetDeployed(
        PartyCode party,
        @Nullable String by,
        int number,
        String deployment,
        @Beside String why,
        Map<String, String> files)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
