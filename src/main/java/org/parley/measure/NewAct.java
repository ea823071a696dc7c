package org.parley.measure;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
        return with(copy -> copy.passage = by);
    }

    public NewAct saying(@Nullable Words said) {
        return with(copy -> copy.words = said);
    }

    public NewAct known(Act.Sourcing how) {
        return with(copy -> copy.sourcing = how);
    }

    public NewAct addressed(Act.Addressing to) {
        return with(copy -> copy.addressing = to);
    }

    public NewAct effective(@Nullable ActDate from) {
        return with(copy -> copy.effectiveOn = from);
    }

    public NewAct detailed(Act.Detail more) {
        return with(copy -> copy.detail = more);
    }

    /** The same as a remark: without legal or diplomatic form. */
    public NewAct asRemark() {
        return with(copy -> copy.formal = false);
    }

    /** The same as recorded at another instant, for a history that is brought in. */
    public NewAct recorded(Instant at) {
        return with(copy -> copy.recordedAt = at);
    }

    private NewAct with(Consumer<Copy> more) {
        var copy = new Copy(this);
        more.accept(copy);
        return new NewAct(
                party,
                negotiation,
                author,
                kind,
                measures,
                happenedOn,
                copy.effectiveOn,
                copy.formal,
                copy.addressing,
                copy.passage,
                copy.words,
                copy.sourcing,
                copy.detail,
                recordedBy,
                copy.recordedAt);
    }

    /** What may be told of an act beyond its kernel, while it is put together. */
    private static final class Copy {
        private @Nullable ActDate effectiveOn;
        private boolean formal;
        private Act.Addressing addressing;
        private @Nullable Passage passage;
        private @Nullable Words words;
        private Act.Sourcing sourcing;
        private Act.Detail detail;
        private @Nullable Instant recordedAt;

        Copy(NewAct act) {
            effectiveOn = act.effectiveOn;
            formal = act.formal;
            addressing = act.addressing;
            passage = act.passage;
            words = act.words;
            sourcing = act.sourcing;
            detail = act.detail;
            recordedAt = act.recordedAt;
        }
    }
}
