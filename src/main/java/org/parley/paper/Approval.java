package org.parley.paper;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The leave to send one draft, to the letter.
 *
 * @param instructions the version it was approved under; null where the negotiation has none
 * @param concludes whether an acceptance in it concludes; otherwise it leaves ad referendum
 * @param reportBy the day by which the agencies hear of a paper given at the table
 */
public record Approval(
        int draft,
        String draftHash,
        Basis basis,
        @Nullable Integer instructions,
        boolean concludes,
        @Nullable LocalDate reportBy,
        String by,
        Instant at) {}
