package org.parley.measure;

import java.time.LocalDate;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** It is proved on which day the other side had what an act of ours carried. */
public record ReceiptProved(
        PartyCode party, String negotiation, String by, String act, LocalDate receivedOn, @Beside String proof)
        implements DomainEvent {}
