package org.parley.measure;

/** What a measure is meant to end in; decides its road, and which words its status may use. */
public enum InstrumentKind {
    POLITICAL_STATEMENT("Political statement", false),
    AGENCY_ARRANGEMENT("Agency arrangement", true),
    EXCHANGE_OF_LETTERS("Exchange of letters", true),
    TREATY("Treaty", true);

    private final String label;
    private final boolean binding;

    InstrumentKind(String label, boolean binding) {
        this.label = label;
        this.binding = binding;
    }

    public String label() {
        return label;
    }

    /** Treaty words (ratified, in force, terminated) only for a binding kind; "operational since" for the other. */
    public boolean binding() {
        return binding;
    }
}
