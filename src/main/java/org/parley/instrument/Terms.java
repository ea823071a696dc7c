package org.parley.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What the parties agreed about an instrument beside its words and its clause.
 *
 * @param adoptedApart whether adopting its text is an act of its own; else initialling says it too
 * @param duration null where it names no term
 */
public record Terms(boolean adoptedApart, @Nullable Duration duration) {
    static final Terms NONE = new Terms(false, null);
}
