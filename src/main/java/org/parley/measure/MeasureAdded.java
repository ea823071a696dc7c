package org.parley.measure;

import java.util.List;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A point joined a negotiation; {@code madeFrom} are the points it was split from or merged out of. */
public record MeasureAdded(
        PartyCode party,
        String negotiation,
        String by,
        String measure,
        String number,
        String title,
        InstrumentKind kind,
        String commonRef,
        List<String> madeFrom)
        implements DomainEvent {}
