package org.parley.instrument;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about an instrument.
 *
 * @param authority on what authority, for a step that needs one
 * @param ruleBroken the rule it breaks; null where it breaks none
 * @param edition the edition of the text that it was done on
 * @param name what the step is called, for one of a domestic track
 * @param passed whether a domestic step went through
 * @param dueOn the statutory day that it sets for the next one
 */
public record Step(
        Kind kind,
        Side side,
        LocalDate on,
        @Nullable Office office,
        @Nullable String authority,
        @Nullable String ruleBroken,
        int edition,
        @Nullable String name,
        @Nullable String document,
        @Nullable Boolean passed,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate receivedOn,
        String recordedBy,
        Instant recordedAt) {
    /** What was done. */
    public enum Kind {
        ADOPTED("text adopted"),
        INITIALLED("initialled"),
        SIGNED("signed"),
        SIGNED_AD_REFERENDUM("signed ad referendum"),
        SIGNATURE_CONFIRMED("signature confirmed"),
        AUTHORITY_CONFIRMED("unauthorised act confirmed"),
        DOMESTIC("domestic step"),
        CONSENTED("consent to be bound expressed"),
        NOTIFIED("notified by hand"),
        EXCHANGED("instruments exchanged"),
        IN_FORCE("entered into force"),
        OPERATIONAL("became operational");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whose step it was. */
    public enum Side {
        OURS,
        THEIRS,
        BOTH
    }

    boolean by(Side who) {
        return side == who || side == Side.BOTH;
    }
}
