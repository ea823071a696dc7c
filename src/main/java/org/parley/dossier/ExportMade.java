package org.parley.dossier;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** An export is ready: from now on its file can be told from any other by its digest. */
public record ExportMade(
        PartyCode party, String negotiation, String by, String exportId, String file, long bytes, String sha256)
        implements DomainEvent {}
