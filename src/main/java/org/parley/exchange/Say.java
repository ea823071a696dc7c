package org.parley.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;

/** What we answer on one point of theirs. */
public enum Say {
    ACCEPT("accept", ActKind.ACCEPTED),
    ACCEPT_AD_REFERENDUM("accept ad referendum", ActKind.ACCEPTED_AD_REFERENDUM),
    /** With a reason or without one: the cleared wording says. */
    DECLINE("decline", ActKind.REJECTED),
    /** Expects an answer, so it becomes a proposal of its own. */
    COUNTER_TEXT("put a counter-text", null),
    NO_POSITION("acknowledge, no position yet", ActKind.ACKNOWLEDGED),
    ASK("ask for clarification", ActKind.CLARIFICATION_REQUESTED),
    CLARIFY("clarify", ActKind.CLARIFIED),
    NOTHING("say nothing now", null);

    private final String label;
    private final @Nullable ActKind act;

    Say(String label, @Nullable ActKind act) {
        this.label = label;
        this.act = act;
    }

    public String label() {
        return label;
    }

    /** What we do by saying so in a reply; empty where a reply says nothing of it. */
    public Optional<ActKind> act() {
        return Optional.ofNullable(act);
    }
}
