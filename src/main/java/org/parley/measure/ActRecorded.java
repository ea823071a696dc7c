package org.parley.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * An act of ours, of theirs or of both is on record.
 *
 * @param corrects the act that it replaces
 * @param why why that one was wrong
 * @param irregular the rule that it breaks
 */
public record ActRecorded(
        PartyCode party,
        String negotiation,
        String by,
        String act,
        long place,
        String author,
        ActKind kind,
        List<String> measures,
        String happenedOn,
        boolean formal,
        @Beside @Nullable String words,
        @Nullable String corrects,
        @Beside @Nullable String why,
        @Nullable String irregular)
        implements DomainEvent {}
