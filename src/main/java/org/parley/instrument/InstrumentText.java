package org.parley.instrument;

import org.parley.measure.TextHash;
import org.parley.measure.TextStatus;

/** The text of an instrument in one language. */
public record InstrumentText(String language, TextStatus status, TextHash hash) {}
