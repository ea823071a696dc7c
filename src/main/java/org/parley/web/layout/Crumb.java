package org.parley.web.layout;

import org.jspecify.annotations.Nullable;

/** One step on the way to a page; the last one, the page itself, links nowhere. */
public record Crumb(String label, @Nullable String href) {
    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
