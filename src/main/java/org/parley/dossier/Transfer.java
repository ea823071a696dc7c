package org.parley.dossier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that went to the archive.
 *
 * @param file the bundle's name in the archive's folder
 * @param receipt the archive's own word that it has it; null while it has not said so
 * @param textsGone when the words were destroyed here after it, and by whom; null while they are here
 */
public record Transfer(
        String id,
        String export,
        String file,
        String sha256,
        String by,
        Instant at,
        @Nullable Receipt receipt,
        @Nullable Gone textsGone) {
    /** The number and the day under which the archive took it in, and who put that on record here. */
    public record Receipt(String number, LocalDate on, String by, Instant at) {}

    /** By whom and when the words were destroyed. */
    public record Gone(String by, Instant at) {}
}
