package org.parley.measure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act.Passage;
import org.parley.measure.Act.Words;
import org.parley.shared.PartyCode;

/**
 * An act about to be recorded by one desk; the desk's acts give it its id, its place in the order and its marks.
 *
 * @param party whose desk records it
 * @param recordedAt null for now
 */
public record NewAct(
        PartyCode party,
        NegotiationId negotiation,
        Author author,
        ActKind kind,
        List<MeasureId> measures,
        ActDate happenedOn,
        @Nullable ActDate effectiveOn,
        boolean formal,
        Act.Addressing addressing,
        @Nullable Passage passage,
        @Nullable Words words,
        Act.Sourcing sourcing,
        Act.Detail detail,
        String recordedBy,
        @Nullable Instant recordedAt) {

    private static final Act.Sourcing ORIGINAL =
            new Act.Sourcing(Provenance.ORIGINAL, null, null, null, null, null, null, null, null);

    public NewAct {
        measures = List.copyOf(measures);
        if (recordedBy.isBlank()) throw new IllegalArgumentException("Somebody records an act");
    }

    /** A formal act on these points, with nothing more known of it. */
    public static NewAct of(
            Negotiation negotiation,
            Author author,
            ActKind kind,
            List<MeasureId> measures,
            ActDate happenedOn,
            String recordedBy) {
        return new NewAct(
                negotiation.party(),
                negotiation.id(),
                author,
                kind,
                measures,
                happenedOn,
                null,
                true,
                Act.Addressing.NONE,
                null,
                null,
                ORIGINAL,
                Act.Detail.NONE,
                recordedBy,
                null);
    }

    public NewAct carriedBy(Passage by) {
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                effectiveOn,
                formal,
                addressing,
                by,
                words,
                sourcing,
                detail,
                recordedBy,
                recordedAt);
    }

    public NewAct saying(@Nullable Words said) {
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                effectiveOn,
                formal,
                addressing,
                passage,
                said,
                sourcing,
                detail,
                recordedBy,
                recordedAt);
    }

    public NewAct known(Act.Sourcing how) {
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                effectiveOn,
                formal,
                addressing,
                passage,
                words,
                how,
                detail,
                recordedBy,
                recordedAt);
    }

    public NewAct addressed(Act.Addressing to) {
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                effectiveOn,
                formal,
                to,
                passage,
                words,
                sourcing,
                detail,
                recordedBy,
                recordedAt);
    }

    public NewAct effective(@Nullable ActDate from) {
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                from,
                formal,
                addressing,
                passage,
                words,
                sourcing,
                detail,
                recordedBy,
                recordedAt);
    }

    public NewAct detailed(Act.Detail more) {
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                effectiveOn,
                formal,
                addressing,
                passage,
                words,
                sourcing,
                more,
                recordedBy,
                recordedAt);
    }

    /** The same as a remark: without legal or diplomatic form. */
    public NewAct asRemark() {
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                effectiveOn,
                false,
                addressing,
                passage,
                words,
                sourcing,
                detail,
                recordedBy,
                recordedAt);
    }

    /** The same as recorded at another instant, for a history that is brought in. */
    public NewAct recorded(Instant at) {
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                effectiveOn,
                formal,
                addressing,
                passage,
                words,
                sourcing,
                detail,
                recordedBy,
                at);
    }
}
