package org.parley.process.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ElProviderCompatible;
import org.parley.paper.Dossier;
import org.parley.paper.Dossiers;
import org.parley.process.Door;
import org.parley.process.migration.Rehearsal.AskedOtherwise;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Component;

/** About which papers of the desk a changed set would ask other agencies or approvers, by the inputs that the process used. */
@Component
class RehearsalOfTables {
    private static final List<String> TABLES = List.of("reviewers", "approvers");
    private static final int TELL_EVERY = 200;

    private final Dossiers dossiers;
    private final Sets sets;
    private final Door door;
    private final ProcessEngineConfigurationImpl engine;
    private final ElProvider expressions;

    RehearsalOfTables(Dossiers dossiers, Sets sets, Door door, ProcessEngine engine) {
        this.dossiers = dossiers;
        this.door = door;
        this.sets = sets;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.expressions = ((ElProviderCompatible) this.engine.getExpressionManager()).toElProvider();
    }

    /** @param deployment the set in use */
    List<AskedOtherwise> rehearse(
            PartyCode party, String deployment, Map<String, String> set, Rehearsals.Counted counted) {
        var changed = TABLES.stream()
                .map(table -> pair(table, deployment, set))
                .flatMap(Optional::stream)
                .toList();
        if (changed.isEmpty()) return List.of();
        var drafted =
                dossiers.of(party).values().stream().filter(Dossier::isDrafted).toList();
        counted.found(drafted.size());
        var found = new ArrayList<AskedOtherwise>();
        for (int from = 0; from < drafted.size(); from += TELL_EVERY) {
            var some = drafted.subList(from, Math.min(from + TELL_EVERY, drafted.size()));
            found.addAll(compared(some, changed));
            counted.looked(some.size());
        }
        return found;
    }

    /** Expressions are read within the engine alone. */
    private List<AskedOtherwise> compared(List<Dossier> dossiers, List<Pair> changed) {
        return door.open(() -> engine.getCommandExecutorTxRequired().execute(context -> dossiers.stream()
                .flatMap(dossier -> changed.stream().flatMap(pair -> pair.compare(dossier).stream()))
                .toList()));
    }

    private Optional<Pair> pair(String table, String deployment, Map<String, String> set) {
        var inUse = new HashMap<String, String>();
        for (var name : set.keySet()) inUse.put(name, sets.file(deployment, name));
        inUse.computeIfAbsent(table + ".dmn", name -> sets.file(deployment, name));
        inUse.values().removeIf(String::isEmpty);
        try {
            return AskingOfTable.of(table, inUse, expressions)
                    .flatMap(before ->
                            AskingOfTable.of(table, set, expressions).map(after -> new Pair(table, before, after)));
        } catch (org.camunda.bpm.dmn.engine.DmnEngineException e) {
            throw new Refusal("set-unreadable", "The table %s cannot be read: %s".formatted(table, e.getMessage()));
        }
    }

    private record Pair(String table, AskingOfTable before, AskingOfTable after) {
        Optional<AskedOtherwise> compare(Dossier dossier) {
            var now = before.about(dossier);
            var then = after.about(dossier);
            if (now.equals(then)) return Optional.empty();
            return Optional.of(new AskedOtherwise(
                    dossier.negotiation().value(),
                    dossier.paper().value(),
                    dossier.number(),
                    dossier.state().inPreparation(),
                    table,
                    then.keySet().stream().filter(who -> !now.containsKey(who)).toList(),
                    now.keySet().stream().filter(who -> !then.containsKey(who)).toList(),
                    then.keySet().stream()
                            .filter(now::containsKey)
                            .filter(who -> !Objects.equals(now.get(who), then.get(who)))
                            .map(who -> "%s: %s instead of %s".formatted(who, then.get(who), now.get(who)))
                            .toList()));
        }
    }
}
