package org.parley.measure;

import java.util.List;
import java.util.Set;

/** Counts what was done how often. */
final class Tally {
    /** Steps below the final act of a legislature, or beside it; a refusal by one whole chamber is a refusal. */
    private static final Set<String> BELOW_A_CHAMBER =
            Set.of("committee", "first_reading", "second_reading", "advisory");

    private final List<Happening> happened;

    Tally(List<Happening> happened) {
        this.happened = happened;
    }

    Counts counts() {
        int rounds = 0, counters = 0, rejections = 0, formal = 0, silences = 0, reminders = 0, submissions = 0;
        for (var act : happened) {
            switch (act.kind()) {
                case PROPOSED, RESUBMITTED -> rounds++;
                case COUNTER_PROPOSED -> counters += act.byAParty() ? 1 : 0;
                case NO_ANSWER -> silences++;
                case REMINDED -> reminders++;
                case SUBMITTED_TO_LEGISLATURE -> submissions++;
                case REJECTED, LEGISLATURE_REJECTED -> {
                    if (!refusal(act)) break;
                    rejections++;
                    if (act.act().formal()) formal++;
                }
                default -> {} // not counted
            }
        }
        return new Counts(rounds, counters, rejections, formal, silences, reminders, submissions);
    }

    /** A refusal by a party: its government's, or its legislature's by a final act or that of a whole chamber. */
    static boolean refusal(Happening act) {
        var level = act.act().detail().level();
        return act.byAParty() && (level == null || !BELOW_A_CHAMBER.contains(level));
    }
}
