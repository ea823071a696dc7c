package org.parley.exchange;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * A second person looked at what a first wrote down on the other side's behalf.
 *
 * @param contested what the second person knows otherwise; null where the report is confirmed
 */
public record CommunicationConfirmed(
        PartyCode party, String negotiation, String by, String communicationId, @Beside @Nullable String contested)
        implements DomainEvent {}
