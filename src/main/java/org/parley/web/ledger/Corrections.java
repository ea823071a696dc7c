package org.parley.web.ledger;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.web.parts.Badge;
import org.parley.web.parts.When;

/** What a correction changed: the first entry and the one that stands, both visible. */
final class Corrections {
    private static final Badge BADGE = new Badge("correction", "correction");

    private Corrections() {}

    static List<EntryView.Amended> between(Act wrong, Act right, @Nullable String why) {
        var by = "corrected by %s, %s"
                .formatted(
                        right.recordedBy(),
                        When.of(right.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate())
                                .label());
        if (why != null && !why.isBlank()) by += ": " + why;
        var changes = new ArrayList<EntryView.Amended>();
        add(
                changes,
                "The day",
                by,
                When.of(wrong.happenedOn()).label(),
                When.of(right.happenedOn()).label());
        add(changes, "What it was", by, Entries.did(wrong.kind()), Entries.did(right.kind()));
        add(changes, "Received", by, received(wrong), received(right));
        add(changes, "The words", by, words(wrong), words(right));
        add(changes, "Formal", by, wrong.formal() ? "yes" : "no", right.formal() ? "yes" : "no");
        if (changes.isEmpty()) changes.add(new EntryView.Amended(BADGE, Entries.capital(by) + ".", null, null));
        return changes;
    }

    private static void add(
            List<EntryView.Amended> changes, String what, String by, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after))
            changes.add(new EntryView.Amended(BADGE, "%s, %s.".formatted(what, by), before, after));
    }

    private static @Nullable String received(Act act) {
        var passage = act.passage();
        return passage == null || passage.receivedOn() == null
                ? null
                : When.of(passage.receivedOn()).label();
    }

    private static @Nullable String words(Act act) {
        var words = act.words();
        return words == null ? null : words.text();
    }
}
