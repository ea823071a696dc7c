package org.parley.measure;

/** How a submission or a measure comes from an earlier one. */
public enum Relation {
    NEW("new"),
    RESUBMITTED_AS("resubmitted"),
    MERGED_INTO("merged"),
    SPLIT_FROM("split off"),
    COUNTER_TO("counter-text to");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
