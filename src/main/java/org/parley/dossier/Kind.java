package org.parley.dossier;

/** What an export holds. */
public enum Kind {
    /** Everything, with the proofs: it reads and verifies without Parley. */
    EVIDENCE("evidence bundle"),
    /** An object-centric event log for process mining (OCEL 2.0), without a word of substance. */
    EVENT_LOG("event log"),
    /** Acts, positions, communications and tasks as tables. */
    TABLES("tables");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
