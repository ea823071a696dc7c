package org.parley.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A person may sign in at the desk from now on, with these roles and for these agencies, each in alphabetical order. */
public record PersonAdmitted(PartyCode party, String person, String function, List<String> roles, List<String> agencies)
        implements DomainEvent {
    public PersonAdmitted {
        roles = List.copyOf(roles);
        agencies = List.copyOf(agencies);
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
