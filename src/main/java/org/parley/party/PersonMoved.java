package org.parley.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A person speaks for these agencies from now on, in alphabetical order, and for no other. */
public record PersonMoved(PartyCode party, String by, String person, List<String> agencies, @Beside String why)
        implements DomainEvent {
    public PersonMoved {
        agencies = List.copyOf(agencies);
    }

    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
