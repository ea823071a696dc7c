package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A note of our own accord was opened, a paper of its own. */
public record NoteOpened(PartyCode party, String negotiation, @Nullable String by, String paperId)
        implements DomainEvent {}
