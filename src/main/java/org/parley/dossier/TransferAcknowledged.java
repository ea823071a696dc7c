package org.parley.dossier;

import java.time.LocalDate;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The archive says under a number of its own that it has a dossier. */
public record TransferAcknowledged(
        PartyCode party, String negotiation, String by, String transferId, String number, LocalDate givenOn)
        implements DomainEvent {}
