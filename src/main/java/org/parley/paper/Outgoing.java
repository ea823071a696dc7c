package org.parley.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.ProposalId;
import org.parley.measure.TextHash;
import org.parley.measure.TextStatus;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;

/**
 * An approved paper as it leaves: only words, and what sending them does on our side. Nothing here can hold an inward
 * reason, a position of an agency or a person's name but the approver's, which is for our own act.
 */
public record Outgoing(
        PaperId paper,
        PartyCode party,
        NegotiationId negotiation,
        String number,
        PaperPurpose purpose,
        @Nullable ProposalId proposal,
        @Nullable String inReplyTo,
        PaperForm form,
        Channel channel,
        @Nullable Level level,
        Marking leavesAs,
        Marking ours,
        String coveringText,
        List<Point> points,
        List<Annex> annexes,
        Approved approved) {
    /** Stands before the words on a point whose acceptance concludes nothing. */
    public static final String AD_REFERENDUM = "Accepted ad referendum.";

    public Outgoing {
        points = List.copyOf(points);
        annexes = List.copyOf(annexes);
    }

    /** One point: its act for our own record, and the words that cross. */
    public record Point(MeasureId measure, ActKind act, @Nullable String wording, List<Text> texts) {
        public Point {
            texts = List.copyOf(texts);
        }
    }

    /** A text in one language. */
    public record Text(String language, TextStatus status, TextHash hash, String words) {}

    /** By whose leave it goes; for our own record. */
    public record Approved(String by, Instant at, String draftHash, String draftedBy) {}

    /** The words beside the texts of a point, with the formula that keeps an acceptance from concluding. */
    static @Nullable String wording(ActKind act, @Nullable String outwardWording) {
        if (act != ActKind.ACCEPTED_AD_REFERENDUM) return outwardWording;
        return outwardWording == null ? AD_REFERENDUM : AD_REFERENDUM + "\n\n" + outwardWording;
    }
}
