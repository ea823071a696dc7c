package org.parley.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** It is proved on which day the counterpart had a communication of ours; from that day its silence counts. */
public record DeliveryProved(
        PartyCode party,
        String negotiation,
        @Nullable String by,
        String communicationId,
        @Nullable String paperId,
        LocalDate receivedOn)
        implements DomainEvent {}
