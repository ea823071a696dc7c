package org.parley.instrument;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** Something was done about an instrument: initialled, signed, a domestic step, notified, in force. */
public record StepTaken(
        PartyCode party,
        String negotiation,
        String by,
        String instrumentId,
        Step.Kind kind,
        Step.Side side,
        LocalDate on,
        @Beside @Nullable String authority,
        @Nullable String ruleBroken,
        @Nullable String name,
        @Nullable Boolean passed)
        implements DomainEvent {}
