package org.parley.dossier;

import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Somebody asked for an export of a negotiation or of one point. */
public record ExportAsked(
        PartyCode party,
        String negotiation,
        String by,
        String exportId,
        Kind kind,
        Depth depth,
        @Nullable String measure)
        implements DomainEvent {}
