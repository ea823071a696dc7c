package org.parley.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Legal.Irregular;
import org.parley.shared.PartyCode;

/** Folds acts into the legal status of an instrument, party by party and measure by measure. */
final class LegalFold {
    private final Parties parties;
    private final Map<MeasureId, Map<PartyCode, LegalLife>> lives = new LinkedHashMap<>();
    private final List<Irregular> irregular = new ArrayList<>();

    LegalFold(Parties parties, Set<MeasureId> instrument) {
        this.parties = parties;
        for (var measure : instrument) {
            var both = new LinkedHashMap<PartyCode, LegalLife>();
            for (var party : parties.both()) both.put(party, new LegalLife(party, measure));
            lives.put(measure, both);
        }
    }

    Legal fold(List<Happening> moving) {
        for (var happening : moving) {
            var rule = Optional.<String>empty();
            for (var measure : happening.measures()) {
                var both = lives.get(measure);
                if (both == null) continue;
                if (rule.isEmpty()) rule = broken(happening, both);
                take(happening, both);
            }
            rule.ifPresent(
                    sentence -> irregular.add(new Irregular(happening.act().id(), sentence)));
        }
        var statuses = new LinkedHashMap<PartyCode, Map<MeasureId, LegalStatus>>();
        for (var party : parties.both()) {
            var measures = new LinkedHashMap<MeasureId, LegalStatus>();
            lives.forEach(
                    (measure, both) -> measures.put(measure, life(both, party).status()));
            statuses.put(party, measures);
        }
        return new Legal(statuses, irregular);
    }

    private void take(Happening happening, Map<PartyCode, LegalLife> both) {
        for (var party : parties.behind(happening.act().author())) {
            life(both, party).take(happening);
            // each takes on the conditions of the other, never its own
            if (happening.kind() == ActKind.CONDITIONS_ACCEPTED || happening.kind() == ActKind.INSTRUMENTS_EXCHANGED)
                life(both, parties.counterpartOf(party)).conditionsTakenOn();
        }
    }

    /** Says which rule an act breaks. It happened all the same, and is folded. */
    private Optional<String> broken(Happening happening, Map<PartyCode, LegalLife> both) {
        if (happening.kind() != ActKind.ENTERED_INTO_FORCE) return Optional.empty();
        if (parties.behind(happening.act().author()).size() == 1)
            return Optional.of("an instrument enters into force by the acts of both, and one party alone said so");
        for (var life : both.values()) {
            var lack = life.lacksForForce();
            if (lack != null) return Optional.of(lack);
        }
        return Optional.empty();
    }

    private static LegalLife life(Map<PartyCode, LegalLife> both, PartyCode party) {
        var life = both.get(party);
        if (life == null) throw new IllegalArgumentException("no party of this instrument: " + party);
        return life;
    }

    /** The day from which a notice or notification counts: its receipt, where it is proved. */
    static @Nullable LocalDate receipt(Act act) {
        return act.passage() == null ? null : act.passage().receivedOn();
    }
}
