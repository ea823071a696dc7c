package org.parley.instrument;

import java.util.Map;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The text of an instrument was settled; certificates for an earlier edition are void. */
public record TextSettled(
        PartyCode party, String negotiation, String by, String instrumentId, int edition, Map<String, String> texts)
        implements DomainEvent {}
