package org.parley.measure;

import java.util.Locale;

/**
 * What a party, both, or a third did. The list is closed; each kind says what it is, none says what follows from it:
 * that is the fold's business.
 */
public enum ActKind {
    // putting forward and answering
    DRAFTED,
    TRANSMITTED,
    /** Receipt or reaction that is neither consent nor refusal. */
    ACKNOWLEDGED,
    PROPOSED,
    RESUBMITTED,
    COUNTER_PROPOSED,
    /** Agreed in principle or as text; binds nobody yet. */
    ACCEPTED,
    ACCEPTED_WITH_RESERVATION,
    ACCEPTED_AD_REFERENDUM,
    /** Talks are agreed, no wording is. */
    TALKS_ACCEPTED,
    COMMITTED,
    REJECTED,
    /** Silence established on a day by whoever wrote the chronicle; at a live desk it is computed, never recorded. */
    NO_ANSWER,
    REMINDED,
    CLARIFICATION_REQUESTED,
    CLARIFIED,
    ANNOUNCED,
    BUNDLED,
    UNBUNDLED,
    SHELVED,
    FROZEN,
    RESUMED,
    TARGET_MISSED,
    DEFERRED,
    DROPPED,
    WITHDRAWN,
    /** Words came from the other side; what they amount to is for each desk's own reading to say. */
    COMMUNICATED,

    // inside one party
    INTERAGENCY_CLEARED,
    INTERAGENCY_OBJECTED,
    SUBMITTED_TO_LEGISLATURE,
    LEGISLATURE_APPROVED,
    LEGISLATURE_APPROVED_WITH_CONDITIONS,
    LEGISLATURE_REJECTED,
    LEGISLATURE_VOTED,
    MEDIATION,
    REFERENDUM,
    SUSPENSION_APPROVED,
    DENUNCIATION_APPROVED,
    IMPLEMENTED,

    // conclusion
    INITIALLED,
    SIGNED,
    AUTHENTICATED,
    RATIFIED,
    INSTRUMENTS_EXCHANGED,
    /** One party tells the other that its internal procedures are complete (Vienna Convention, arts 16 and 78). */
    NOTIFIED,
    REGISTERED,
    PROVISIONALLY_APPLIED,
    ENTERED_INTO_FORCE,
    OBSERVANCE_DECLARED,
    OBSERVANCE_ENDED,

    // life
    OPERATIONAL_START,
    APPLIED,
    PERFORMED,
    AWAITING_CONDITION,
    CONDITION_MET,
    AMENDED,
    ADJUSTED,
    EXTENDED,
    TACITLY_RENEWED,
    BREACH_ALLEGED,
    NOTICE_GIVEN,
    SUSPENDED,
    RESUMED_OPERATION,
    DISUSED,

    // end
    TERMINATED,
    EXPIRED,
    SUPERSEDED,
    LAPSED,

    // others
    THIRD_PARTY_GATE_PASSED,
    THIRD_PARTY_GATE_REFUSED,
    UPHELD_BY_COURT,
    INVALIDATED_BY_COURT;

    /** The word as chronicles write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A putting of measures to the counterpart: each one is a submission. */
    public boolean puts() {
        return this == PROPOSED || this == RESUBMITTED || this == COUNTER_PROPOSED;
    }
}
