package org.parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * A communication of the counterpart arrived at this desk and waits to be registered.
 *
 * @param link its place in the counterpart's series
 * @param annexes the hashes of the files that crossed with it
 */
public record CommunicationArrived(
        PartyCode party,
        @Nullable String negotiation,
        @Nullable String by,
        String communicationId,
        SeriesLink link,
        List<String> annexes)
        implements DomainEvent {}
