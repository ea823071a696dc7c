package org.parley.web.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureStanding;
import org.parley.measure.Putting;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;

/** The freezes of contacts that lie over a point: from the first act that froze it to the act that resumed it. */
final class Freezes {
    private final List<Freeze> all = new ArrayList<>();

    /** One freeze; {@code to} is null while it lasts. */
    record Freeze(List<Act> by, LocalDate from, @Nullable LocalDate to) {
        boolean holds(Act act) {
            var day = act.happenedOn().first();
            return !by.contains(act) && !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        LocalDate end(LocalDate asOf) {
            return to == null ? asOf : to;
        }
    }

    Freezes(List<Act> acts) {
        var by = new ArrayList<Act>();
        for (var act : acts) {
            if (act.kind() == ActKind.FROZEN) by.add(act);
            if (act.kind() != ActKind.RESUMED || by.isEmpty()) continue;
            all.add(new Freeze(
                    List.copyOf(by),
                    by.get(0).happenedOn().first(),
                    act.happenedOn().first()));
            by.clear();
        }
        if (!by.isEmpty())
            all.add(new Freeze(List.copyOf(by), by.get(0).happenedOn().first(), null));
    }

    List<Freeze> all() {
        return all;
    }

    /** The freeze that this act began. */
    Optional<Freeze> begunBy(Act act) {
        return all.stream().filter(freeze -> freeze.by().get(0).equals(act)).findFirst();
    }

    /** Whether the act only says, once more, that contacts are frozen: it stands in the band of the first. */
    boolean repeats(Act act) {
        return all.stream().anyMatch(freeze -> freeze.by().indexOf(act) > 0);
    }

    boolean holds(Act act) {
        return all.stream().anyMatch(freeze -> freeze.holds(act));
    }

    static FreezeView view(Freeze freeze, Material material, MeasureStanding standing, List<Act> acts, LocalDate asOf) {
        var end = freeze.end(asOf);
        long days = ChronoUnit.DAYS.between(freeze.from(), end);
        var title = "Contacts frozen, %s %s, %d days"
                .formatted(
                        When.of(freeze.by().get(0).happenedOn()).label(),
                        freeze.to() == null
                                ? "and still on " + When.of(asOf).label()
                                : "to " + When.of(end).label(),
                        days);
        var voices = freeze.by().stream().map(act -> voice(act, material)).toList();
        var clocks = new ArrayList<FreezeView.ClockBar>();
        for (var act : acts) legal(act, freeze, end).ifPresent(clocks::add);
        for (var putting : standing.puttings()) working(putting, freeze, end).ifPresent(clocks::add);
        return new FreezeView(title, voices, clocks);
    }

    private static FreezeView.Voice voice(Act act, Material material) {
        var side = Side.of(act.author(), material.parties(), material.left());
        var party = act.author().party();
        var words = act.words();
        var about = new ArrayList<String>();
        about.add(When.of(act.happenedOn()).label());
        if (act.sourcing().actor() != null) about.add(act.sourcing().actor());
        if (act.sourcing().source() != null) about.add(act.sourcing().source());
        if (!material.chronicle()) about.add("recorded by " + act.recordedBy());
        return new FreezeView.Voice(
                party == null ? side.style() : party.label(),
                side,
                words == null ? "Contacts are frozen" : words.text(),
                words == null ? null : words.language(),
                String.join(" · ", about));
    }

    /** A day in law that was set before the freeze, or in it, and that the freeze does not stop. */
    private static Optional<FreezeView.ClockBar> legal(Act act, Freeze freeze, LocalDate end) {
        var set = act.happenedOn().first();
        if (act.effectiveOn() == null || !set.isBefore(end)) return Optional.empty();
        var works = act.effectiveOn().first();
        if (!works.isAfter(freeze.from())) return Optional.empty();
        boolean runsOn = works.isAfter(end);
        return Optional.of(new FreezeView.ClockBar(
                "Legal: %s of %s"
                        .formatted(
                                Entries.did(act.kind()),
                                When.of(act.happenedOn()).label()),
                true,
                percent(set, freeze, end),
                percent(works, freeze, end),
                runsOn,
                (runsOn ? "Runs on, works from " : "Worked from ")
                        + When.of(works).label()));
    }

    /** The days of a putting that was unanswered when the freeze began. */
    private static Optional<FreezeView.ClockBar> working(Putting putting, Freeze freeze, LocalDate end) {
        var received = putting.receivedOn();
        if (received == null || !received.isBefore(end)) return Optional.empty();
        var answered = putting.answers().stream()
                .map(answer -> answer.on().first())
                .min(LocalDate::compareTo)
                .orElse(end);
        if (!answered.isAfter(freeze.from())) return Optional.empty();
        return Optional.of(new FreezeView.ClockBar(
                "Working: days unanswered since " + When.of(received).label(),
                false,
                percent(received, freeze, end),
                percent(answered, freeze, end),
                false,
                "Stopped: these days are not counted"));
    }

    private static long percent(LocalDate day, Freeze freeze, LocalDate end) {
        long length = Math.max(1, ChronoUnit.DAYS.between(freeze.from(), end));
        return Math.max(0, Math.min(97, 97 * ChronoUnit.DAYS.between(freeze.from(), day) / length));
    }
}
