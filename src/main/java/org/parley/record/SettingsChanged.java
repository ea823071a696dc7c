package org.parley.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The service started with other settings than the last time. */
record SettingsChanged(PartyCode party, Map<String, String> settings) implements DomainEvent {
    SettingsChanged {
        settings = Map.copyOf(settings);
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
