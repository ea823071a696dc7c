package org.parley.measure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
    /** Form and content of the text are fixed; binds nobody (Vienna Convention, art. 9). */
    ADOPTED,
    INITIALLED,
    /** Full only once the party confirms it (art. 12). */
    SIGNED_AD_REFERENDUM,
    SIGNATURE_CONFIRMED,
    SIGNED,
    AUTHENTICATED,
    RATIFIED,
    /** Takes on the conditions under which the other side gave its consent. */
    CONDITIONS_ACCEPTED,
    INSTRUMENTS_EXCHANGED,
    /** One party tells the other that its internal procedures are complete (Vienna Convention, arts 16 and 78). */
    NOTIFIED,
    REGISTERED,
    PROVISIONALLY_APPLIED,
    /** A party says that it will not become one, which ends provisional application (art. 25). */
    PROVISIONAL_APPLICATION_ENDED,
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
    /** A notice is taken back before it takes effect (art. 68). */
    NOTICE_REVOKED,
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

    private static final Set<ActKind> OF_LIVE_DESKS = EnumSet.of(
            COMMUNICATED,
            ADOPTED,
            SIGNED_AD_REFERENDUM,
            SIGNATURE_CONFIRMED,
            CONDITIONS_ACCEPTED,
            NOTIFIED,
            PROVISIONAL_APPLICATION_ENDED,
            NOTICE_REVOKED);

    /** Whether it is in the closed list of the chronicle format; the others are finer and belong to live desks. */
    public boolean chronicled() {
        return !OF_LIVE_DESKS.contains(this);
    }

    /** The word as chronicles write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An end is final until one of these gives the measure a new life. */
    boolean beginsAnew() {
        return switch (this) {
            case ACCEPTED, SIGNED, SIGNATURE_CONFIRMED, PROVISIONALLY_APPLIED, COMMITTED, ENTERED_INTO_FORCE -> true;
            default -> false;
        };
    }

    /** A putting of measures to the counterpart: each one is a submission. */
    public boolean puts() {
        return this == PROPOSED || this == RESUBMITTED || this == COUNTER_PROPOSED;
    }
}
