package org.parley.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that went to the archive.
 *
 * @param file the bundle's name in the archive's folder
 * @param textsGone when the words were destroyed here after it, and by whom; null while they are here
 */
public record Transfer(
        String id, String export, String file, String sha256, String by, Instant at, @Nullable Gone textsGone) {
    /** By whom and when the words were destroyed. */
    public record Gone(String by, Instant at) {}
}
