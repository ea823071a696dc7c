package org.parley.paper;

/** On what a paper may leave; there is no fourth. */
public enum Basis {
    CLEARED("cleared word for word by every agency and the legal adviser"),
    OVERRULED("dissent overruled by a named authority"),
    AT_THE_TABLE("at the table under standing instructions, ad referendum");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
