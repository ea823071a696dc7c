package org.parley.dossier;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** An export was cancelled before it was ready. */
public record ExportCancelled(PartyCode party, String negotiation, String by, String exportId) implements DomainEvent {}
