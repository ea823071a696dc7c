package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A paper was opened: a reply, a note, a reminder or the paper of a proposal. */
public record PaperOpened(
        PartyCode party, String negotiation, @Nullable String by, String paperId, String number, String purpose)
        implements DomainEvent {}
