package org.parley.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the two sides talk. A freeze stops working clocks only: reminders and our own due days; legal clocks run on.
 *
 * @param scope one channel or body; null for the pair as a whole
 * @param act the act by which it came to this state
 * @param lookAgainOn the day on which somebody looks at it again
 */
public record ContactState(
        Kind kind,
        @Nullable String scope,
        LocalDate since,
        ActId act,
        String inwardReason,
        @Nullable LocalDate lookAgainOn) {
    /** From full contact to none. */
    public enum Kind {
        OPEN("open", ActKind.ANNOUNCED),
        REDUCED("reduced", ActKind.ANNOUNCED),
        FROZEN("frozen", ActKind.FROZEN),
        RESUMED("resumed", ActKind.RESUMED);

        private final String label;
        private final ActKind act;

        Kind(String label, ActKind act) {
            this.label = label;
            this.act = act;
        }

        public String label() {
            return label;
        }

        ActKind act() {
            return act;
        }
    }
}
