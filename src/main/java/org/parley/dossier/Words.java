package org.parley.dossier;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Gap;

/**
 * Words in a dossier, or what is told of words that are withheld: how many bytes, and why.
 *
 * @param text the words; null where they are withheld
 * @param withheld why they are not here; null where they are
 */
public record Words(@Nullable String text, int bytes, @Nullable String withheld) {
    /** Why an auditor of process reads no words. */
    static final String PROCESS_ONLY = "audit of process: no grant for the substance of this negotiation";

    private static final String GONE = "destroyed on ";

    static Words of(String text) {
        return new Words(text, size(text), null);
    }

    static Words withheld(String text, String why) {
        return new Words(null, size(text), why);
    }

    /** Words that were destroyed here after their transfer; size and reason are those of the gap. */
    static Words gone(Gap gap) {
        return new Words(
                null,
                Math.toIntExact(gap.bytes()),
                GONE + "%s after transfer to the archive. Reason: %s".formatted(gap.on(), gap.reason()));
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The words, or a line that says what is missing here. */
    public String line() {
        if (text != null) return text;
        return (withheld != null && withheld.startsWith(GONE) ? "[%d bytes, %s]" : "[withheld, %d bytes: %s]")
                .formatted(bytes, withheld);
    }
}
