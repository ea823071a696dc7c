package org.parley.audit;

/** How far an auditor may read in one negotiation. */
public enum Depth {
    /** Who, when, on what basis; no words and no reasons. */
    PROCESS("audit of process"),
    /** Words and reasons as well; granted by a named person. */
    SUBSTANCE("audit of substance");

    private final String label;

    Depth(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean reads(Depth wanted) {
        return compareTo(wanted) >= 0;
    }
}
