package org.parley.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.paper.Annexes;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;

/**
 * All that crosses from one desk to the other, and nothing else: words, the office that speaks them, and the head of
 * the series. No person, no reading, no trace of the sender's work.
 */
public record Envelope(PartyCode from, PartyCode to, Contents contents, SeriesLink link, @Nullable SeriesHead head) {
    /** An envelope that tells no head, as older ones do. */
    Envelope(PartyCode from, PartyCode to, Contents contents, SeriesLink link) {
        this(from, to, contents, link, null);
    }

    /**
     * The words, and how the sender names what they speak of.
     *
     * @param negotiation the common reference of the negotiation
     * @param subject what the negotiation is about, as the sender names it
     * @param number the sender's own number
     * @param day the day that the paper bears
     * @param marking the marking printed on the page, which binds whoever holds it
     */
    public record Contents(
            String negotiation,
            String subject,
            String form,
            String office,
            String number,
            LocalDate day,
            Marking marking,
            String coveringText,
            List<Point> points,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Annex> annexes) {
        public Contents {
            points = List.copyOf(points);
            annexes = annexes == null ? List.of() : List.copyOf(annexes);
        }

        /** The same with other bytes in its annexes: none, or those that were left out. */
        Contents withBytes(UnaryOperator<Annex> bytes) {
            return new Contents(
                    negotiation,
                    subject,
                    form,
                    office,
                    number,
                    day,
                    marking,
                    coveringText,
                    points,
                    annexes().stream().map(bytes).toList());
        }

        /** The files that cross with the words; none where the sender names none. */
        @Override
        public List<Annex> annexes() {
            return annexes == null ? List.of() : annexes;
        }
    }

    /** A file that crosses with the words. */
    public record Annex(String name, String media, String sha256, String base64) {
        Annex carrying(String other) {
            return new Annex(name, media, sha256, other);
        }

        byte[] bytes() {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw new Refusal("broken-envelope", "The annex “%s” cannot be read".formatted(name));
            }
        }
    }

    /** One point of the paper: its common reference, and how the paper names it. */
    public record Point(
            String ref, String number, String title, String kind, @Nullable String wording, List<Text> texts) {
        public Point {
            texts = List.copyOf(texts);
        }
    }

    /** A text of a point in one language, with its status. */
    public record Text(String language, String status, String words) {}

    /** Refuses an envelope whose words are not those that its series speaks of. */
    void requireWhole() {
        if (!EnvelopeFile.digest(contents).equals(link.content()))
            throw new Refusal(
                    "broken-envelope",
                    "Number %d of %s does not carry the words that its series names"
                            .formatted(link.number(), from.label()));
        for (var annex : contents.annexes())
            if (!Annexes.sha256(annex.bytes()).equals(annex.sha256()))
                throw new Refusal(
                        "broken-envelope",
                        "The annex “%s” is not the file that it is named for".formatted(annex.name()));
    }
}
