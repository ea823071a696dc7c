package org.parley.measure;

import java.util.Locale;

/** What the desk decides about a point that it put. */
public enum NextStep {
    WAIT("wait on", SubmissionState.WITH_THE_COUNTERPART),
    SETTLED("settled", SubmissionState.SETTLED),
    RESUBMIT("put it again", SubmissionState.TO_BE_RESUBMITTED),
    SHELVED("shelve it", SubmissionState.SHELVED),
    WITHDRAWN("withdraw it", SubmissionState.WITHDRAWN);

    private final String label;
    private final SubmissionState state;

    NextStep(String label, SubmissionState state) {
        this.label = label;
        this.state = state;
    }

    public String label() {
        return label;
    }

    /** What the submission is afterwards. */
    public SubmissionState state() {
        return state;
    }

    /** The word that the gateway behind the decision asks for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
