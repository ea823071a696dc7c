package org.parley.audit;

/** What an auditor can find by its words. */
public enum Sort {
    NEGOTIATION("negotiation"),
    MEASURE("point"),
    PAPER("paper"),
    COMMUNICATION("communication"),
    ACT("act"),
    INSTRUMENT("instrument"),
    PERSON("person"),
    AGENCY("agency");

    private final String label;

    Sort(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
