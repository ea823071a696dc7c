package org.parley.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something out of order or missing in a negotiation, with the rule that says so and the leaf that keeps it. It holds no
 * wording and no reason.
 *
 * @param on the day it happened or was due; null where no day is known
 * @param points the numbers of the points concerned
 * @param days how many days it is late or unanswered; null where no days count
 * @param leaf null where nothing is kept, because something is missing, or while the leaf is not sealed yet
 */
public record Finding(
        Kind kind,
        String what,
        @Nullable LocalDate on,
        List<String> points,
        String who,
        String rule,
        @Nullable Long days,
        @Nullable LeafRef leaf) {

    public Finding {
        points = List.copyOf(points);
    }

    /** The five kinds, in the order in which an auditor meets them. */
    public enum Kind {
        LEFT_ON_DISSENT("left on dissent or silence", "the basis is recorded, the dissent kept"),
        IRREGULAR("acts marked irregular", "recorded as they happened, with the rule they break"),
        CORRECTION("corrections", "both entries stay visible"),
        LATE("statutory steps late", "days that the law or the instructions set"),
        GAP("gaps", "what is missing, as far as the record can tell");

        private final String label;
        private final String note;

        Kind(String label, String note) {
            this.label = label;
            this.note = note;
        }

        public String label() {
            return label;
        }

        public String note() {
            return note;
        }
    }

    Finding keptIn(@Nullable LeafRef kept) {
        return new Finding(kind, what, on, points, who, rule, days, kept);
    }
}
