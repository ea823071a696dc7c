package org.parley.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * Something a party did or said on one or more measures. Acts are the truth from which every status, count and day is
 * folded; none is ever changed: a correction is a new act that names the one it corrects.
 *
 * @param order place in the desk's recorded order, unique within a negotiation and rising
 * @param measures the points it concerns, in the order named; empty only where it concerns the talks as such
 * @param happenedOn the day (or month) on which it happened in the world
 * @param effectiveOn the day from which it works, where that is another one
 * @param formal false for a public remark or an announcement without legal or diplomatic form
 * @param addressing who put the thing forward and who was to answer
 * @param passage how it travelled; null where nothing was handed over
 * @param words what was said; null where the act has no words on file
 * @param sourcing how we know
 * @param detail what only some kinds carry
 * @param recordedBy the sign-in name of the person who recorded it
 * @param corrects the act that this one replaces; both stay visible
 * @param irregular the rule that it breaks, in a sentence; null where it breaks none
 */
public record Act(
        ActId id,
        long order,
        Author author,
        ActKind kind,
        List<MeasureId> measures,
        ActDate happenedOn,
        @Nullable ActDate effectiveOn,
        boolean formal,
        Addressing addressing,
        @Nullable Passage passage,
        @Nullable Words words,
        Sourcing sourcing,
        Detail detail,
        String recordedBy,
        Instant recordedAt,
        @Nullable ActId corrects,
        @Nullable String irregular) {

    public Act {
        measures = List.copyOf(measures);
    }

    /** Who put the thing forward and who was to answer, where known. */
    public record Addressing(@Nullable Author proposer, @Nullable Author counterpart) {
        public static final Addressing NONE = new Addressing(null, null);
    }

    /**
     * How it travelled. Only proved receipt starts the days unanswered.
     *
     * @param communicationId the communication of this desk's register that carried it
     * @param submissionProposalId the proposal whose points it put forward, for an act that puts
     */
    public record Passage(
            @Nullable String communicationId,
            @Nullable String submissionProposalId,
            @Nullable String form,
            @Nullable String channel,
            @Nullable String level,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate handedOverOn,
            @Nullable LocalDate receivedOn) {}

    /** What was said, quoted or in substance. */
    public record Words(String text, @Nullable String language, boolean quoted) {}

    /**
     * How we know it.
     *
     * @param actor the person or body that acted, as named in the source; offices, not persons, at a live desk
     * @param confirmedBy the second person who confirmed what was recorded on the other side's behalf
     */
    public record Sourcing(
            Provenance provenance,
            @Nullable String actor,
            @Nullable String source,
            @Nullable String confidence,
            @Nullable Boolean checked,
            @Nullable String note,
            @Nullable String misfit,
            @Nullable String evidence,
            @Nullable String confirmedBy) {}

    /**
     * What only some kinds carry.
     *
     * @param level set when the act is less than the final act of the whole legislature: committee, first_reading,
     *     second_reading, one_chamber, advisory
     * @param result of a referendum: approved, rejected, not_called
     */
    public record Detail(@Nullable String level, @Nullable String result) {
        public static final Detail NONE = new Detail(null, null);
    }

    public boolean by(PartyCode party) {
        return author.includes(party);
    }
}
