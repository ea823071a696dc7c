package org.parley.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.measure.LegalStatus.Stage;
import org.parley.shared.PartyCode;

/**
 * The legal status of an instrument: of each of its measures, according to each party.
 *
 * @param irregular what happened although it may not follow, each with the rule it breaks; it counts all the same
 */
public record Legal(Map<PartyCode, Map<MeasureId, LegalStatus>> statuses, List<Irregular> irregular) {

    /** An act that breaks a rule. */
    public record Irregular(ActId act, String rule) {}

    public Legal {
        statuses = Map.copyOf(statuses);
        irregular = List.copyOf(irregular);
    }

    public LegalStatus of(PartyCode party, MeasureId measure) {
        return Objects.requireNonNull(measures(party).get(measure), "no measure of this instrument: " + measure);
    }

    /** The instrument as a whole according to a party: its most living measure speaks for it. */
    public Stage of(PartyCode party) {
        var stages = stages(measures(party).values());
        for (var stage : List.of(Stage.IN_FORCE, Stage.SUSPENDED)) if (stages.contains(stage)) return stage;
        return stages.stream()
                .filter(stage -> !stage.ended())
                .max(Stage::compareTo)
                .orElseGet(() -> stages.stream().max(Stage::compareTo).orElse(Stage.NO_TEXT));
    }

    /** Whether it binds both; one party's act is never both parties'. */
    public boolean inForceForBoth() {
        return statuses.size() == 2
                && statuses.keySet().stream().allMatch(party -> of(party).binds());
    }

    /** Whether each has told the other that its internal procedures are complete. */
    public boolean bothNotified() {
        return statuses.size() == 2
                && statuses.values().stream()
                        .flatMap(measures -> measures.values().stream())
                        .allMatch(status -> status.notifiedOn() != null);
    }

    private Map<MeasureId, LegalStatus> measures(PartyCode party) {
        return Objects.requireNonNull(statuses.get(party), "no party of this instrument: " + party);
    }

    private static List<Stage> stages(Collection<LegalStatus> statuses) {
        return statuses.stream().map(LegalStatus::stage).toList();
    }
}
