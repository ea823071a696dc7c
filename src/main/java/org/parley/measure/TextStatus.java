package org.parley.measure;

/** What a wording in one language counts for (Vienna Convention, art. 33). */
public enum TextStatus {
    AUTHENTIC("authentic"),
    AUTHENTIC_PREVAILING("authentic, prevailing"),
    OFFICIAL_TRANSLATION("official translation"),
    WORKING_TRANSLATION("working translation");

    private final String label;

    TextStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a party is bound by these words rather than by what they translate. */
    public boolean authentic() {
        return this == AUTHENTIC || this == AUTHENTIC_PREVAILING;
    }
}
