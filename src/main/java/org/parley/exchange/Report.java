package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Said;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.Provenance;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;

/**
 * What one of our people writes down on the other side's behalf: an answer that came on paper, what was said, or a remark
 * in public. It is never shown as their original.
 *
 * @param on the day in their place, by the calendar there
 * @param words the covering text of a paper, or what was said
 * @param theirs the number that their paper bears
 * @param file a photograph or scan, where there is one
 */
public record Report(
        Way way,
        NegotiationId negotiation,
        String form,
        String channel,
        @Nullable String level,
        String office,
        @Nullable String theirs,
        LocalDate on,
        String words,
        @Nullable Said said,
        List<Communication.Item> points,
        Marking marking,
        @Nullable ProofFile file) {

    /** How the words came to us. */
    public enum Way {
        /** It came on paper; we typed it off. */
        TRANSCRIBED("came on paper", Provenance.TRANSCRIBED),
        /** It was said to one of us. */
        SAID("was said", Provenance.ORAL),
        /** It was said in public, to nobody in particular: never an answer by itself. */
        PUBLIC_REMARK("was said in public", Provenance.REPORTED);

        private final String label;
        private final Provenance provenance;

        Way(String label, Provenance provenance) {
            this.label = label;
            this.provenance = provenance;
        }

        public String label() {
            return label;
        }

        public Provenance provenance() {
            return provenance;
        }
    }

    public Report {
        points = List.copyOf(points);
    }

    /** A report about one point; its number and title are taken from our own measure. */
    public static Communication.Item point(
            MeasureId measure, @Nullable String wording, List<Communication.Wording> texts) {
        return new Communication.Item(null, measure, "", "", null, wording, texts);
    }

    void check(Clock clock) {
        if (words.isBlank())
            throw new Refusal("words-missing", "Write down what they said: their words, or the gist of them", "words");
        // it may be tomorrow already where they are
        if (on.isAfter(LocalDate.now(clock).plusDays(1)))
            throw new Refusal("day-in-future", "What they did cannot lie in the future", "on");
        if (office.isBlank()) throw new Refusal("office-missing", "Say which office of theirs it came from", "office");
        if ((way == Way.TRANSCRIBED) != (said == null))
            throw new Refusal(
                    "said-or-written", "What was said names the speaker; what was written bears no speaker", "way");
        if (said != null
                && way == Way.SAID
                && (said.speaker() == null || said.speaker().isBlank()))
            throw new Refusal("speaker-missing", "Say who spoke, by office", "speaker");
        if (said != null && (said.place() == null || said.place().isBlank()))
            throw new Refusal("place-missing", "Say where it was said", "place");
    }
}
