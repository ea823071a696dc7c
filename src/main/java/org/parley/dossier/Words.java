package org.parley.dossier;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Words in a dossier, or what is told of words that are withheld: how many bytes, and why.
 *
 * @param text the words; null where they are withheld
 * @param withheld why; null where they are not
 */
public record Words(@Nullable String text, int bytes, @Nullable String withheld) {
    /** Why an auditor of process reads no words. */
    static final String PROCESS_ONLY = "audit of process: no grant for the substance of this negotiation";

    static Words of(String text) {
        return new Words(text, size(text), null);
    }

    static Words withheld(String text, String why) {
        return new Words(null, size(text), why);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The words, or a line that says what is missing here. */
    public String line() {
        return text != null ? text : "[withheld, %d bytes: %s]".formatted(bytes, withheld);
    }
}
