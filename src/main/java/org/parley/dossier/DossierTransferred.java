package org.parley.dossier;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A dossier went to the archive as one file, which was verified there. */
public record DossierTransferred(
        PartyCode party, String negotiation, String by, String exportId, String file, String sha256)
        implements DomainEvent {}
