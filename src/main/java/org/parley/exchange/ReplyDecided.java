package org.parley.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * Whether and how a communication of theirs is answered was decided.
 *
 * @param reply paper, counter or none
 * @param until the day on which leaving it unanswered is looked at again
 */
public record ReplyDecided(
        PartyCode party, String negotiation, String by, String communicationId, String reply, @Nullable LocalDate until)
        implements DomainEvent {}
