package org.parley.measure;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A person said what words of theirs amount to for one point. */
public record ReadingGiven(
        PartyCode party,
        String negotiation,
        String by,
        String reading,
        String act,
        String measure,
        @Nullable String submission,
        Outcome outcome,
        @Beside @Nullable String inwardReason,
        boolean revises)
        implements DomainEvent {}
