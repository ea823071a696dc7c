package org.parley.dossier;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Somebody took the file of an export away. */
public record ExportTaken(PartyCode party, String negotiation, String by, String exportId, String sha256)
        implements DomainEvent {}
