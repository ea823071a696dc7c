package org.parley.exchange;

/** What became of a paper that a person brought to the other side. */
public enum Handing {
    /** It stayed with them: delivery is proved. */
    LEFT("left with them"),
    /** They heard it, the paper came back with us; proved only by a stamp or number of theirs. */
    READ_OUT("read out"),
    /** They refused to receive it; that says nothing of its substance. */
    RETURNED("returned");

    private final String label;

    Handing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the day counts as the day on which they had it. */
    public boolean proves(boolean stamped) {
        return this == LEFT || (this == READ_OUT && stamped);
    }
}
