package org.parley.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked for the words of a negotiation to be destroyed here, and what became of it.
 *
 * @param pieces how many words and files that were when it was asked
 * @param reason it comes to stand where the words stood
 */
public record Destruction(
        String id, String transfer, long pieces, long bytes, String reason, String by, Instant at, @Nullable End end) {
    /** How it ended. @param done whether the words are gone; else somebody declined */
    public record End(boolean done, String reason, String by, Instant at) {}

    public boolean isOpen() {
        return end == null;
    }
}
