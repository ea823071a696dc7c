package org.parley.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * A figure from the fold, with what it counts.
 *
 * @param unit what follows the figure, such as "days"
 * @param owed whether it is what somebody owes, which the eye should meet first
 */
public record Count(String label, String value, @Nullable String unit, boolean owed) {
    public static Count of(String label, long value) {
        return new Count(label, Long.toString(value), null, false);
    }

    public static Count owed(String label, long value) {
        return new Count(label, Long.toString(value), null, true);
    }

    public static Count days(String label, long days) {
        return new Count(label, Long.toString(days), days == 1 ? "day" : "days", true);
    }
}
