package org.parley.instrument;

/** The office of whoever acts, and what it may do without full powers (Vienna Convention, art. 7(2)). */
public enum Office {
    HEAD_OF_STATE("head of state"),
    HEAD_OF_GOVERNMENT("head of government"),
    FOREIGN_MINISTER("foreign minister"),
    HEAD_OF_MISSION("head of mission"),
    DELEGATE("delegate accredited to a conference"),
    OTHER("another office");

    private final String label;

    Office(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** An ambassador adopts a text ex officio, but neither initials nor signs it so. */
    public boolean mayExOfficio(TreatyAct act) {
        return switch (this) {
            case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, FOREIGN_MINISTER -> true;
            case HEAD_OF_MISSION, DELEGATE -> act == TreatyAct.ADOPT;
            case OTHER -> false;
        };
    }
}
