package org.parley.measure;

import java.util.Locale;

/** Where the negotiation as a whole stands; always folded from acts. */
public enum AgreementStatus {
    TERMINATED("terminated"),
    EXPIRED("expired"),
    INVALIDATED("invalidated"),
    SUSPENDED("suspended"),
    IN_FORCE_DORMANT("in force, no longer used"),
    IN_FORCE("in force"),
    NEVER_IN_FORCE("signed, never in force"),
    SIGNED_PENDING_RATIFICATION("signed, not in force so far"),
    POLITICAL_COMMITMENT("political commitment"),
    POLITICAL_COMMITMENT_DORMANT("political commitment, no longer used"),
    ABANDONED("abandoned"),
    UNDER_NEGOTIATION("under negotiation");

    private final String label;

    AgreementStatus(String label) {
        this.label = label;
    }

    /** The word as chronicles write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
