package org.parley.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds what happened up to a day into where a negotiation stands. Pure, and linear in the acts. */
final class Fold {
    private final Parties parties;
    private final List<Happening> happened;
    private final List<Happening> moving;
    private final Map<MeasureId, Life> lives = new LinkedHashMap<>();
    private final Map<MeasureId, MeasureLedger> ledgers = new LinkedHashMap<>();
    private final Map<MeasureId, ActId> since = new HashMap<>();
    private final Signatures signatures;
    private final Set<MeasureId> main;
    private final Talks talks;
    private final LocalDate today;
    private boolean inForceOnce;

    Fold(Parties parties, List<MeasureId> measures, List<Happening> all, @Nullable LocalDate asOf) {
        this.parties = parties;
        happened = asOf == null
                ? all
                : all.stream().filter(act -> !act.day().isAfter(asOf)).toList();
        moving = Chronology.moving(happened, asOf);
        today = asOf != null ? asOf : lastDay(happened);
        signatures = new Signatures(parties);
        moving.forEach(signatures::take);
        main = new HashSet<>(signatures.main());
        talks = new Talks(parties);
        for (var measure : measures) {
            lives.put(measure, new Life(parties));
            ledgers.put(measure, new MeasureLedger(measure, parties));
        }
    }

    private static LocalDate lastDay(List<Happening> happened) {
        return happened.isEmpty()
                ? LocalDate.EPOCH
                : happened.get(happened.size() - 1).day();
    }

    Standing standing() {
        for (var act : happened) if (act.kind().puts()) remembersWhoPut(act);
        long place = 0;
        for (var act : moving) move(act, place++);
        for (var act : happened) enter(act);
        var agreement = new Verdict(lives, main, talks, inForceOnce, signatures.any()).agreement();
        var standings = new LinkedHashMap<MeasureId, MeasureStanding>();
        ledgers.forEach((measure, ledger) -> {
            var life = life(measure);
            var status = life.status(agreement == AgreementStatus.NEVER_IN_FORCE);
            standings.put(measure, ledger.standing(status, since.get(measure), life, today));
        });
        return new Standing(
                agreement,
                standings,
                new Tally(happened).counts(),
                new MainInstrument(main, signatures.completedOn(), enteredIntoForceOn()));
    }

    private void remembersWhoPut(Happening act) {
        var stated = act.act().addressing().proposer();
        var actors = parties.behind(stated == null ? act.act().author() : stated);
        for (var measure : act.measures()) {
            var life = lives.get(measure);
            if (life != null) life.putBy(actors);
        }
    }

    private void move(Happening act, long place) {
        talks.take(act);
        boolean mainInForce = inForceOnce && mainLives();
        for (var measure : act.measures()) {
            var life = lives.get(measure);
            if (life == null) continue;
            var before = life.status(false);
            life.take(act, place, mainInForce);
            if (life.status(false) != before) since.put(measure, act.act().id());
            if (act.kind() == ActKind.AMENDED && !inForceOnce && !main.isEmpty()) main.add(measure);
        }
        if (act.kind() == ActKind.ENTERED_INTO_FORCE && act.measures().stream().anyMatch(main::contains))
            inForceOnce = true;
    }

    private boolean mainLives() {
        return main.stream().map(this::life).anyMatch(life -> life.tookEffect() && life.ended() == null);
    }

    private void enter(Happening act) {
        if (act.act().measures().isEmpty() && act.measures().isEmpty()) {
            for (var ledger : ledgers.values()) ledger.talks(act);
            return;
        }
        for (var measure : act.measures()) {
            var ledger = ledgers.get(measure);
            if (ledger != null) ledger.take(act);
        }
    }

    /** The day of the act that covers most of the main instrument, the first of equals. */
    private @Nullable ActDate enteredIntoForceOn() {
        long most = 0;
        ActDate on = null;
        for (var act : moving) {
            if (act.kind() != ActKind.ENTERED_INTO_FORCE) continue;
            long covered =
                    act.measures().stream().filter(main::contains).distinct().count();
            if (covered > most) {
                most = covered;
                on = act.act().happenedOn();
            }
        }
        return on;
    }

    private Life life(MeasureId measure) {
        return Objects.requireNonNullElseGet(lives.get(measure), () -> new Life(parties));
    }
}
