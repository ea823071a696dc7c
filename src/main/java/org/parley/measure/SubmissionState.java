package org.parley.measure;

/** What became of one putting of a point. */
public enum SubmissionState {
    IN_PREPARATION("in preparation"),
    WITH_THE_COUNTERPART("with the counterpart"),
    SETTLED("settled"),
    TO_BE_RESUBMITTED("to be put again"),
    SHELVED("shelved"),
    WITHDRAWN("withdrawn"),
    /** Its paper was dropped. */
    NOT_PUT("never put");

    private final String label;

    SubmissionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the same point cannot be put beside it. */
    public boolean open() {
        return this == IN_PREPARATION || this == WITH_THE_COUNTERPART;
    }
}
