package org.parley.measure;

import org.jspecify.annotations.Nullable;

/** A point to be added; without a number it gets the next free one. */
public record NewMeasure(
        @Nullable ProgrammeId programme, @Nullable String number, String title, InstrumentKind kind, String summary) {}
