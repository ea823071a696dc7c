package org.parley.process.migration;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * A running course goes on in another version of its drawings.
 *
 * @param by who chose it
 * @param course the id of its outermost instance
 * @param anew whether it was set down anew, because the new drawing lacks the place at which it stood
 */
public record CourseMigrated(
        PartyCode party,
        String negotiation,
        String by,
        String migrationId,
        String course,
        String process,
        int fromVersion,
        int toVersion,
        boolean anew,
        @Beside String why)
        implements DomainEvent {}
