package org.parley.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Contact between the two sides, or over one channel of theirs, was reduced, frozen, resumed or opened. */
public record ContactsChanged(
        PartyCode party,
        String negotiation,
        String by,
        ContactState.Kind state,
        @Beside @Nullable String scope,
        LocalDate since,
        String act,
        @Beside String inwardReason)
        implements DomainEvent {}
