package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A reminder was opened, a paper of its own. */
public record ReminderOpened(PartyCode party, String negotiation, @Nullable String by, String paperId)
        implements DomainEvent {}
