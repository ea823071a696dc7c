package org.parley.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A body of the party may be asked for its position from a day on. */
public record AgencyOpened(
        PartyCode party, String by, String agency, String name, AgencyKind kind, LocalDate from, @Beside String why)
        implements DomainEvent {
    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
