package org.parley.paper;

import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;

/** A point that a paper was opened for, and what is meant to be done on it. */
public record Planned(MeasureId measure, ActKind act) {}
