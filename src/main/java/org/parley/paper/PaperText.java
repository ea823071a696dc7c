package org.parley.paper;

import org.parley.measure.TextHash;
import org.parley.measure.TextStatus;

/** The text of one point in one language, named by its hash. */
public record PaperText(String language, TextStatus status, TextHash hash) {}
