package org.parley.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision about answering a communication of theirs, as it stands on record.
 *
 * @param reply {@code paper}, {@code counter} or {@code none}
 * @param decidedBy the office that decided to leave it unanswered
 */
public record DecidedReply(
        String reply,
        @Nullable String paper,
        @Nullable String decidedBy,
        @Nullable LocalDate until,
        String inwardReason,
        String by) {}
