package org.parley.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.Provenance;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;

/**
 * What crossed between the two sides, as it stands in one desk's register: a paper of ours that left, or words of theirs
 * that came in.
 *
 * @param negotiation where it belongs; an incoming one may be moved when it is registered
 * @param form the form as a lower-case word: {@code note verbale}, {@code non-paper}
 * @param channel how it travelled, as a lower-case word: {@code desk}, {@code mission}
 * @param office the office that speaks; persons never cross
 * @param series its link in the log of its direction; null where it travelled on paper or by word of mouth
 */
public record Communication(
        CommunicationId id,
        PartyCode party,
        PartyCode counterpart,
        NegotiationId negotiation,
        Direction direction,
        @Nullable String paperId,
        String form,
        String channel,
        @Nullable String level,
        String office,
        Numbers numbers,
        Days days,
        Provenance provenance,
        Marking marking,
        String coveringText,
        List<Item> items,
        @Nullable Said said,
        @Nullable Proof proof,
        @Nullable SeriesLink series,
        Keeping keeping) {

    public Communication {
        items = List.copyOf(items);
    }

    /** The three numbers it can be found by: ours, theirs, and our registry's. */
    public record Numbers(@Nullable String ours, @Nullable String theirs, @Nullable String registry) {}

    /** Its days in the world, of which only proved receipt starts the days unanswered. */
    public record Days(
            @Nullable LocalDate writtenOn,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate handedOverOn,
            @Nullable LocalDate receivedOn) {}

    /**
     * One point it speaks of.
     *
     * @param ref the common reference that both desks share; null for a point that our people could not name by one
     * @param measure our own measure, once it is known which
     * @param wording what is said on this point beside the texts
     */
    public record Item(
            @Nullable String ref,
            @Nullable MeasureId measure,
            String number,
            String title,
            @Nullable String kind,
            @Nullable String wording,
            List<Wording> texts) {
        public Item {
            texts = List.copyOf(texts);
        }

        Item with(Wording text) {
            return new Item(
                    ref,
                    measure,
                    number,
                    title,
                    kind,
                    wording,
                    Stream.concat(texts.stream(), Stream.of(text)).toList());
        }

        Item on(MeasureId ours) {
            return new Item(ref, ours, number, title, kind, wording, texts);
        }

        /** Whether it carries a text in any language. */
        public boolean hasText() {
            return !texts.isEmpty();
        }
    }

    /** A text in one language as it stood in the communication, with its status as a lower-case word. */
    public record Wording(String language, String status, String words) {}

    /**
     * What was said rather than written.
     *
     * @param quoted true for their very words, false for the gist
     * @param speaker the office of whoever spoke
     */
    public record Said(boolean quoted, @Nullable String speaker, boolean official, @Nullable String place) {}

    /**
     * How a paper of ours was handed over.
     *
     * @param file the id of the kept file, such as a photograph of their stamp
     */
    public record Proof(
            Handing outcome, String toWhom, String place, @Nullable String theirStamp, @Nullable String file) {}

    /** Who wrote it down, registered it, and confirmed it; {@code contested} is what the second person knows otherwise. */
    public record Keeping(
            String recordedBy,
            Instant recordedAt,
            @Nullable String registeredBy,
            @Nullable Instant registeredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String contested) {}

    public boolean isRegistered() {
        return numbers.registry() != null;
    }

    /** Whether its words were written down by us on the other side's behalf, so that a second person must confirm them. */
    public boolean recordedByUs() {
        return direction == Direction.IN && provenance != Provenance.ORIGINAL;
    }

    /** Whether it has legal or diplomatic form: what was said in public or as a personal view has none. */
    public boolean isFormal() {
        return said == null || (said.official() && provenance != Provenance.REPORTED);
    }

    public boolean isConfirmed() {
        return keeping.confirmedBy() != null && keeping.contested() == null;
    }
}
