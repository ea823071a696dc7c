package org.parley.measure;

import org.jspecify.annotations.Nullable;

/**
 * What an act of the other side amounts to for one point, as we read it. The first six stand on the form; the rest is
 * behind "more precisely".
 */
public enum Outcome {
    AGREED("agreed", ActKind.ACCEPTED),
    AGREED_AD_REFERENDUM("agreed ad referendum", ActKind.ACCEPTED_AD_REFERENDUM),
    COUNTER_TEXT("counter-text", ActKind.COUNTER_PROPOSED),
    DECLINED("declined", ActKind.REJECTED),
    NO_POSITION_YET("no position yet", ActKind.ACKNOWLEDGED),
    /** They put the point to us: it is for us to answer. */
    PUT_TO_US("put to us", ActKind.PROPOSED),

    ACKNOWLEDGED("receipt acknowledged", ActKind.ACKNOWLEDGED),
    REFUSED_TO_RECEIVE("refused to receive", null),
    AGREED_IN_PRINCIPLE("agreed in principle", ActKind.ACCEPTED_WITH_RESERVATION),
    AGREED_IN_PART("agreed in part", ActKind.ACCEPTED_WITH_RESERVATION),
    AGREED_WITH_CONDITION("agreed with a condition", ActKind.ACCEPTED_WITH_RESERVATION),
    TALKS_AGREED("talks agreed", ActKind.TALKS_ACCEPTED),
    DECLINED_WITHOUT_GROUNDS("declined without grounds", ActKind.REJECTED),
    DECLINED_TO_DISCUSS("declined to discuss", null),
    EVADED("evaded", null),
    /** Their paper holds no words on the point: not an answer, the days go on counting. */
    PASSED_OVER("passed over", null),
    CLARIFICATION_ASKED("clarification asked", ActKind.CLARIFICATION_REQUESTED),
    WITHDRAWN_BY_THEM("withdrawn by them", ActKind.WITHDRAWN),
    REMINDER("reminds us", ActKind.REMINDED),
    PROCEDURES_COMPLETE("their procedures are complete", ActKind.NOTIFIED),
    REMARK_ONLY("a remark, no answer", null);

    private final String label;
    private final @Nullable ActKind kind;

    Outcome(String label, @Nullable ActKind kind) {
        this.label = label;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    /** The kind of act that their words are folded as under this reading; null where they move nothing. */
    public @Nullable ActKind kind() {
        return kind;
    }

    /** Whether the point is answered by it, so that nobody owes us an answer any more. */
    public boolean answers() {
        return kind == ActKind.ACCEPTED
                || kind == ActKind.ACCEPTED_AD_REFERENDUM
                || kind == ActKind.ACCEPTED_WITH_RESERVATION
                || kind == ActKind.COUNTER_PROPOSED
                || kind == ActKind.REJECTED
                || this == DECLINED_TO_DISCUSS;
    }

    /** Whether the people waiting for an answer are told: every reading but one that finds no words on the point. */
    public boolean wakes() {
        return this != PASSED_OVER && this != REMARK_ONLY && this != REFUSED_TO_RECEIVE;
    }
}
