package org.parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * An approved paper left the desk as a numbered communication.
 *
 * @param link its place in the series; null where a person brought it
 * @param annexes the hashes of the files that crossed with it
 */
public record CommunicationSent(
        PartyCode party,
        String negotiation,
        String by,
        String communicationId,
        String paperId,
        String registryNumber,
        @Nullable SeriesLink link,
        List<String> annexes)
        implements DomainEvent {}
