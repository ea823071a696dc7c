package org.parley.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.paper.Redline.Segment;
import org.parley.web.parts.Badge;
import org.parley.web.parts.ReadingView;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;

/**
 * One act as the ledger shows it.
 *
 * @param who whose act it is, said aloud before the heading
 * @param also what else is known of its days: received, recorded, effective from
 * @param said words that are no text on the point: quoted, or the gist
 * @param texts the wording on the point, one per language
 * @param about a line beneath: numbers, channel, office, who recorded it
 * @param source where it can be looked up, for a chronicle
 * @param amended what was corrected and what is irregular, both visible
 * @param aside our own inward note on an act of ours
 */
record EntryView(
        String id,
        Side side,
        String who,
        String heading,
        List<Badge> badges,
        When when,
        List<String> also,
        @Nullable Said said,
        List<Text> texts,
        List<String> about,
        @Nullable String source,
        List<Amended> amended,
        List<ReadingView> readings,
        @Nullable Aside aside,
        boolean frozen) {
    EntryView {
        badges = List.copyOf(badges);
        also = List.copyOf(also);
        texts = List.copyOf(texts);
        about = List.copyOf(about);
        amended = List.copyOf(amended);
        readings = List.copyOf(readings);
    }

    /** Words that were said or reported; {@code quoted} where they are the author's own. */
    record Said(String words, @Nullable String language, boolean quoted) {}

    /**
     * A text in one language, redlined against the one before it.
     *
     * @param against what it is compared with, in words; null for a first text, which is shown clean
     */
    record Text(String language, String status, List<Segment> segments, @Nullable String against) {
        Text {
            segments = List.copyOf(segments);
        }

        boolean foreign() {
            return !language.startsWith("en");
        }
    }

    /** A correction or an irregularity: {@code before} is what it said first, {@code after} what stands. */
    record Amended(Badge badge, String words, @Nullable String before, @Nullable String after) {}

    record Aside(String title, String words) {}

    public boolean isSourceLink() {
        return source != null && (source.startsWith("https://") || source.startsWith("http://"));
    }
}
