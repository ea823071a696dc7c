package org.parley.dossier;

import java.util.List;

/** What one piece of an export is. */
public enum Part {
    /** Everything else is made from this one account, so that an export that was interrupted still tells one moment. */
    GATHERING("Gather what the desk holds"),
    ACCOUNT("Write and print the account"),
    PAPER("Paper"),
    COMMUNICATION("Communication"),
    SERIES("The series between the desks, with signatures"),
    FILES("Letters and proofs that were kept as files"),
    MODELS("Diagrams and tables of the day"),
    COMPLETENESS("Completeness report"),
    EVENT_LOG("Event log"),
    TABLES("Tables"),
    README("How to read it without Parley"),
    /** With the record's proofs where the export is evidence. */
    BUNDLE("Prove and pack it");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** What comes after the gathering, in the order in which it is made. */
    static List<Part> after(Kind kind) {
        return switch (kind) {
            case EVIDENCE ->
                List.of(
                        ACCOUNT,
                        PAPER,
                        COMMUNICATION,
                        SERIES,
                        FILES,
                        MODELS,
                        COMPLETENESS,
                        EVENT_LOG,
                        TABLES,
                        README,
                        BUNDLE);
            case EVENT_LOG -> List.of(EVENT_LOG, README, BUNDLE);
            case TABLES -> List.of(TABLES, README, BUNDLE);
        };
    }
}
