package org.parley.measure;

/** How we came by what somebody did or said. Our transcription is never shown as their original. */
public enum Provenance {
    /** The author's own paper, signed, sealed or received over an authenticated channel. */
    ORIGINAL("original"),
    /** Typed off by us from a paper that we hold. */
    TRANSCRIBED("transcribed by us"),
    /** Reported by our people from what was said. */
    ORAL("oral"),
    /** Taken from the public record by a chronicle, with source and confidence. */
    REPORTED("reported");

    private final String label;

    Provenance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
