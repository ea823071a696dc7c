package org.parley.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out who had a point in hand, and how long: from the turns of its papers, and from who waited for whom. */
final class Held {
    private final Instant until;
    private final List<PointFile.Holding> holdings = new ArrayList<>();

    /** @param now what is still held has been held until then, or until the end of the day asked */
    Held(AsAt asAt, Instant now) {
        until = asAt.end().isBefore(now) ? asAt.end() : now;
    }

    /** A turn in the course of a paper. */
    record Turn(String paper, Kind kind, String by, Instant at) {
        enum Kind {
            TO_DRAFT,
            DRAFTED,
            ASKED,
            SPOKE,
            OVERRULED,
            APPROVED,
            SENT,
            STOPPED,
            NOTED
        }
    }

    /** Somebody's answer was awaited; {@code to} is null while it is. */
    record Wait(String who, String what, Instant from, @Nullable Instant to) {}

    List<PointFile.Holding> of(PointPapers.Course papers, List<PointSteps.Stage> stages, List<Wait> waits) {
        var byPaper = new LinkedHashMap<String, List<Turn>>();
        papers.turns().stream().sorted(Comparator.comparing(Turn::at)).forEach(turn -> byPaper.computeIfAbsent(
                        turn.paper(), any -> new ArrayList<>())
                .add(turn));
        byPaper.values().forEach(this::paper);
        for (var wait : waits) add(wait.who(), wait.what(), wait.from(), wait.to());
        for (var stage : stages) add("Stage", stage.label(), stage.from(), stage.to());
        holdings.sort(Comparator.comparing(PointFile.Holding::from));
        return holdings;
    }

    /** Whoever has it keeps it until the next turn takes it out of their hands; agencies have it side by side. */
    private void paper(List<Turn> turns) {
        Map<String, Instant> agencies = new LinkedHashMap<>();
        Instant drafting = null;
        Instant leave = null;
        for (var turn : turns) {
            switch (turn.kind()) {
                case TO_DRAFT -> {
                    drafting = turn.at();
                    leave = null;
                    agencies.clear();
                }
                case DRAFTED -> {
                    if (drafting != null) add(turn.by(), "drafting", drafting, turn.at());
                    drafting = null;
                    leave = turn.at();
                }
                case ASKED -> {
                    agencies.putIfAbsent(turn.by(), turn.at());
                    leave = null;
                }
                case SPOKE -> {
                    var since = agencies.remove(turn.by());
                    if (since != null) add(turn.by(), "position", since, turn.at());
                    if (agencies.isEmpty()) leave = turn.at();
                }
                case OVERRULED -> {
                    agencies.forEach((agency, since) -> add(agency, "position, not given", since, turn.at()));
                    agencies.clear();
                    leave = turn.at();
                }
                case APPROVED -> {
                    if (leave != null) add(turn.by(), "leave to send", leave, turn.at());
                    leave = null;
                    agencies.clear();
                }
                case SENT, STOPPED -> {
                    agencies.clear();
                    drafting = null;
                    leave = null;
                }
                case NOTED -> {}
            }
        }
        if (drafting != null) add("Desk", "drafting", drafting, null);
        if (leave != null) add("Approver", "leave to send", leave, null);
        agencies.forEach((agency, since) -> add(agency, "position", since, null));
    }

    private void add(String holder, String what, Instant from, @Nullable Instant to) {
        if (from.isAfter(until)) return;
        var end = to == null || to.isAfter(until) ? null : to;
        var held = Duration.between(from, end == null ? until : end);
        holdings.add(new PointFile.Holding(holder, what, from, end, held.isNegative() ? Duration.ZERO : held));
    }
}
