package org.parley.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * All that crosses from one desk to the other, and nothing else: words, the office that speaks them, and the head of
 * the series. No person, no id of the sender's own tables, no trace of its work.
 *
 * @param negotiation the common reference of the negotiation
 * @param subject what the negotiation is about, as the sender names it
 * @param day the day that the paper bears
 */
public record Envelope(
        PartyCode from,
        PartyCode to,
        String negotiation,
        String subject,
        String form,
        String office,
        String number,
        LocalDate day,
        String coveringText,
        List<Point> points,
        long seriesNumber,
        String seriesPrevious) {

    public Envelope {
        points = List.copyOf(points);
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
}
