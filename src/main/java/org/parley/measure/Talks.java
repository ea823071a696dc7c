package org.parley.measure;

import java.util.HashSet;
import java.util.Set;
import org.parley.shared.PartyCode;

/** Whether the talks live, and whether a legislature stands in the way. */
final class Talks {
    private final Parties parties;
    private final Set<PartyCode> refusedAtHome = new HashSet<>();
    private boolean left;

    Talks(Parties parties) {
        this.parties = parties;
    }

    void take(Happening happening) {
        switch (happening.kind()) {
            case WITHDRAWN, TERMINATED -> left = true;
            case PROPOSED, RESUBMITTED, COUNTER_PROPOSED, ACCEPTED, TALKS_ACCEPTED, RESUMED -> left = false;
            case LEGISLATURE_REJECTED ->
                refusedAtHome.addAll(parties.behind(happening.act().author()));
            case SUBMITTED_TO_LEGISLATURE, LEGISLATURE_APPROVED, LEGISLATURE_APPROVED_WITH_CONDITIONS ->
                parties.behind(happening.act().author()).forEach(refusedAtHome::remove);
            default -> {} // neither leaves nor returns
        }
    }

    /** A party left, and nothing followed by which the talks would live again. */
    boolean abandoned() {
        return left;
    }

    /** A legislature refused by a final act, and its side has neither submitted the text anew nor approved it. */
    boolean refusedByALegislature() {
        return !refusedAtHome.isEmpty();
    }
}
