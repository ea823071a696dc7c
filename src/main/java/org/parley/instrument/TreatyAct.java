package org.parley.instrument;

/** What a person does for a state in making a treaty, and needs authority for (Vienna Convention, art. 7). */
public enum TreatyAct {
    ADOPT("adopt the text"),
    AUTHENTICATE("initial the text"),
    EXPRESS_CONSENT("sign");

    private final String label;

    TreatyAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
