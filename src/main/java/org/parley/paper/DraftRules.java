package org.parley.paper;

import java.util.HashSet;
import org.parley.shared.Refusal;

/** What a draft must hold before it can be put forward. */
final class DraftRules {
    private static final int LONGEST_WORDING = 20_000;

    private DraftRules() {}

    static void check(Paper paper, Draft draft) {
        if (draft.coveringText().isBlank())
            throw new Refusal("covering-text-missing", "Write the letter itself: its text is empty", "coveringText");
        if (!draft.channel().sends())
            throw new Refusal(
                    "channel-receives-only", "A paper leaves over the exchange or through the mission", "channel");
        if (draft.leavesAs().compareTo(draft.marking()) > 0)
            throw new Refusal(
                    "marking-too-low",
                    "Our copy is marked %s, lower than what leaves"
                            .formatted(draft.marking().label()),
                    "marking");
        var planned = new HashSet<>(paper.measures());
        for (int i = 0; i < draft.points().size(); i++) {
            var point = draft.points().get(i);
            if (!planned.remove(point.measure()))
                throw new Refusal(
                        "unknown-point",
                        "The draft speaks of a point that this paper was not opened for",
                        at(i, "measure"));
            check(paper.purpose(), point, i);
        }
        if (!planned.isEmpty())
            throw new Refusal(
                    "point-missing", "The draft leaves out %d of the points of this paper".formatted(planned.size()));
    }

    private static void check(PaperPurpose purpose, PaperPoint point, int i) {
        if (!purpose.allows(point.act()))
            throw new Refusal(
                    "not-in-this-paper",
                    "A %s cannot be used for: %s"
                            .formatted(purpose.label(), point.act().word().replace('_', ' ')),
                    at(i, "act"));
        if (point.act().puts() && point.texts().isEmpty())
            throw new Refusal("text-missing", "A point that is put forward needs its text", at(i, "texts"));
        if (point.outwardWording() != null && point.outwardWording().length() > LONGEST_WORDING)
            throw new Refusal(
                    "wording-too-long",
                    "Words beside a text have at most %d characters; longer ones are a text".formatted(LONGEST_WORDING),
                    at(i, "outwardWording"));
    }

    private static String at(int point, String field) {
        return "points[%d].%s".formatted(point, field);
    }
}
