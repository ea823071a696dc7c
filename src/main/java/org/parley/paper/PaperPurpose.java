package org.parley.paper;

import static org.parley.measure.ActKind.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.parley.measure.ActKind;

/** What a paper is for, which decides what may be done by sending it. */
public enum PaperPurpose {
    /** Puts points forward; each becomes a submission that waits for an answer. */
    PROPOSAL("proposal", EnumSet.of(PROPOSED, RESUBMITTED, COUNTER_PROPOSED)),
    /** Answers what came in, and waits for nothing. */
    REPLY(
            "reply",
            EnumSet.of(
                    ACCEPTED,
                    ACCEPTED_AD_REFERENDUM,
                    ACCEPTED_WITH_RESERVATION,
                    TALKS_ACCEPTED,
                    REJECTED,
                    ACKNOWLEDGED,
                    CLARIFIED,
                    CLARIFICATION_REQUESTED,
                    WITHDRAWN)),
    /** Recalls what was put and not answered. */
    REMINDER("reminder", EnumSet.of(REMINDED)),
    /** Says something of our own accord that needs no answer. */
    NOTE("note", EnumSet.of(WITHDRAWN, CLARIFIED, CLARIFICATION_REQUESTED, ACKNOWLEDGED, NOTIFIED, ACCEPTED));

    private final String label;
    private final Set<ActKind> acts;

    PaperPurpose(String label, Set<ActKind> acts) {
        this.label = label;
        this.acts = acts;
    }

    public String label() {
        return label;
    }

    /** What may be done on a point by sending such a paper, in the order in which a form offers it. */
    public Set<ActKind> acts() {
        return Collections.unmodifiableSet(acts);
    }

    public boolean allows(ActKind act) {
        return acts.contains(act);
    }
}
