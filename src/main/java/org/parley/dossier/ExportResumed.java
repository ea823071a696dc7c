package org.parley.dossier;

import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** An export that was cancelled or failed goes on where it stopped. */
public record ExportResumed(PartyCode party, String negotiation, String by, String exportId) implements DomainEvent {}
