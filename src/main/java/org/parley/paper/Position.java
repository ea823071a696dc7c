package org.parley.paper;

/** What an agency says to one point of a paper. */
public enum Position {
    CLEAR("clear", "clear"),
    CLEAR_WITH_COMMENT("clear, comment optional", "comment"),
    /** Asks for other words, which it must name. */
    CLEAR_ONCE_CHANGED("clear once these words change", "change"),
    /** Asks for an inward reason. */
    OBJECT("object", "object"),
    NOT_OUR_COMPETENCE("not our competence", "none"),
    MORE_TIME("more time", "time");

    private final String label;
    private final String chip;

    Position(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    /** The last part of the style class of its chip. */
    public String chip() {
        return chip;
    }

    /** Whether the point may leave as far as this agency is concerned. */
    public boolean clears() {
        return this == CLEAR || this == CLEAR_WITH_COMMENT || this == NOT_OUR_COMPETENCE;
    }

    /** Whether the agency spoke against the words, as opposed to not having spoken yet. */
    public boolean dissents() {
        return this == CLEAR_ONCE_CHANGED || this == OBJECT;
    }
}
