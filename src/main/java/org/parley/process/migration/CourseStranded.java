package org.parley.process.migration;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A course that was to move has no place in the new drawings, or could not be moved, and runs on as it began. */
public record CourseStranded(
        PartyCode party,
        String negotiation,
        String by,
        String migrationId,
        String course,
        String process,
        int version,
        @Beside String reason)
        implements DomainEvent {}
