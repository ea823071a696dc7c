package org.parley.measure;

/** A point that came out of another one, by splitting it or by merging it with others. */
public record MeasureLink(MeasureId earlier, MeasureId later, Relation relation) {}
