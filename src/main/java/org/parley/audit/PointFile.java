package org.parley.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Measure;
import org.parley.measure.MeasureStanding;
import org.parley.paper.Redline;

/**
 * What became of one point, as of a day: everything that was done about it in the order of the world, who held it how
 * long, and where it stands. Words and reasons are in it only at the depth of substance.
 *
 * @param subjects the ids of the proposals, papers, communications and instruments through which the work on it went
 */
public record PointFile(
        Measure measure, MeasureStanding standing, List<Entry> entries, List<Holding> holdings, List<String> subjects) {
    public PointFile {
        entries = List.copyOf(entries);
        holdings = List.copyOf(holdings);
        subjects = List.copyOf(subjects);
    }

    /** What an entry tells of. */
    public enum Sort {
        ACT("act"),
        READING("our reading"),
        DECISION("decision"),
        PAPER("paper"),
        POSITION("position of an agency"),
        LEAVE("leave to send"),
        STAGE("stage"),
        INSTRUMENT("instrument");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whose doing it was. */
    public enum Side {
        OURS,
        THEIRS,
        BOTH,
        INWARD
    }

    /**
     * One thing that was done.
     *
     * @param day when it happened in the world
     * @param at when it was recorded
     * @param basis on what authority or grounds of form it was done
     * @param substance null at the depth of process, and where there is none
     */
    public record Entry(
            Sort sort,
            Side side,
            LocalDate day,
            Instant at,
            String what,
            String who,
            @Nullable String basis,
            @Nullable Substance substance,
            List<String> marks,
            @Nullable LeafRef leaf) {
        public Entry {
            marks = List.copyOf(marks);
        }
    }

    /** Words that were said or written, and the reason that was given inwardly. */
    public record Substance(List<Text> texts, @Nullable String words, @Nullable String reason) {
        public Substance {
            texts = List.copyOf(texts);
        }
    }

    /** A wording in one language against the one before it; {@code against} is null for the first. */
    public record Text(String language, String status, List<Redline.Segment> segments, @Nullable String against) {
        public Text {
            segments = List.copyOf(segments);
        }
    }

    /**
     * Who had it in hand, and how long.
     *
     * @param to null while it is held
     */
    public record Holding(String holder, String what, Instant from, @Nullable Instant to, Duration held) {}
}
