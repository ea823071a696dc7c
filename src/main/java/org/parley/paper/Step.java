package org.parley.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A turn in the course of a paper, with its reason. */
public record Step(Kind kind, int draft, String by, Instant at, @Nullable InwardReason reason) {
    /** What turn it took. */
    public enum Kind {
        OPENED("opened"),
        SENT_BACK("sent back to draft"),
        ASKED_AGAIN("agencies asked again"),
        RECALLED("recalled"),
        REDRAFTED("to be drafted again"),
        DROPPED("dropped"),
        REPORTED("reported to the agencies"),
        OWN_STEP("a step of our own procedure done");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
