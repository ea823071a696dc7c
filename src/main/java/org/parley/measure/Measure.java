package org.parley.measure;

import org.jspecify.annotations.Nullable;

/**
 * One point under negotiation, as one desk holds it.
 *
 * @param number what people call it; unique within its negotiation
 * @param commonRef the one id that both desks' rows share and that crosses
 * @param stage where the work stands, by the stage property of the diagrams; null before any work
 */
public record Measure(
        MeasureId id,
        NegotiationId negotiation,
        @Nullable ProgrammeId programme,
        String number,
        String title,
        InstrumentKind kind,
        String commonRef,
        @Nullable String stage,
        String summary) {}
