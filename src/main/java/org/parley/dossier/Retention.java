package org.parley.dossier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a dossier is kept after the last act on record, and what happens then. Nothing happens by itself: on that day a
 * person does it.
 */
public record Retention(int years, Then then, String reason, String by, Instant at) {
    /** What is to happen when the years are over. */
    public enum Then {
        TRANSFER("transfer to the archive, and keep it here"),
        TRANSFER_AND_DESTROY("transfer to the archive, then destroy the words here");

        private final String label;

        Then(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The day on which the years are over. */
    public LocalDate due(LocalDate lastAct) {
        return lastAct.plusYears(years);
    }
}
