package org.parley.process.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.paper.Dossiers;
import org.parley.process.migration.Rehearsal.DoneOtherwise;
import org.parley.process.migration.RunningCourse.Definition;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What finished instances would have done differently, by the steps that their history says they took: a step that is gone,
 * a new one that lies on their way, a way that no longer leads on.
 */
@Component
class RehearsalOfFinished {
    private static final int EXAMPLES = 20;

    private final JdbcClient database;
    private final Sets sets;
    private final Dossiers dossiers;

    RehearsalOfFinished(JdbcClient database, Sets sets, Dossiers dossiers) {
        this.database = database;
        this.sets = sets;
        this.dossiers = dossiers;
    }

    List<DoneOtherwise> rehearse(
            PartyCode party, String deployment, Map<String, String> set, Rehearsals.Counted counted) {
        var changed = changed(party, deployment, set);
        if (changed.isEmpty()) return List.of();
        var names = new Names(party);
        var found = new TreeMap<Difference, Met>();
        for (var definition : changed) {
            var taken = taken(party, definition);
            counted.found(taken.size());
            var ways = new Ways(definition.process(), sets.drawing(definition), drawn(definition, set));
            var known = new HashMap<Set<String>, List<Difference>>();
            taken.forEach((instance, steps) -> {
                for (var difference : known.computeIfAbsent(steps, ways::differences))
                    found.computeIfAbsent(difference, any -> new Met()).add(instance);
            });
            counted.looked(taken.size());
        }
        return found.entrySet().stream()
                .map(entry -> entry.getKey().told(entry.getValue(), names))
                .toList();
    }

    private static Optional<Drawing> drawn(Definition definition, Map<String, String> set) {
        return Optional.ofNullable(set.get(definition.process() + ".bpmn")).map(Drawing::read);
    }

    /** Every version under which something finished and whose drawing is not the new one. */
    private List<Definition> changed(PartyCode party, String deployment, Map<String, String> set) {
        return database
                .sql("select id_, key_, version_, deployment_id_ from act_re_procdef where tenant_id_ = ?")
                .param(party.value())
                .query((row, n) -> new Definition(
                        row.getString("id_"),
                        row.getString("key_"),
                        row.getInt("version_"),
                        row.getString("deployment_id_")))
                .list()
                .stream()
                .filter(definition -> !sets.file(definition.deployment(), definition.process() + ".bpmn")
                        .equals(set.getOrDefault(definition.process() + ".bpmn", "")))
                .toList();
    }

    /** The steps of each instance that came to its own end; in what order does not matter, loops take them again. */
    private Map<String, Set<String>> taken(PartyCode party, Definition definition) {
        var taken = new LinkedHashMap<String, Set<String>>();
        database.sql(
                        """
                        select distinct act.proc_inst_id_, act.act_id_ from act_hi_actinst act
                        join act_hi_procinst inst on inst.id_ = act.proc_inst_id_
                        where inst.proc_def_id_ = :definition and inst.tenant_id_ = :party
                        and inst.state_ = 'COMPLETED'""")
                .param("definition", definition.id())
                .param("party", party.value())
                .query(row -> {
                    taken.computeIfAbsent(row.getString("proc_inst_id_"), id -> new TreeSet<>())
                            .add(RunningCourse.element(row.getString("act_id_")));
                });
        return taken;
    }

    private record Difference(String process, String element, String sentence) implements Comparable<Difference> {
        @Override
        public int compareTo(Difference other) {
            return (process + element + sentence).compareTo(other.process + other.element + other.sentence);
        }

        DoneOtherwise told(Met met, Names names) {
            return new DoneOtherwise(
                    process,
                    element,
                    sentence,
                    met.count,
                    met.some.stream()
                            .map(instance -> names.of(process, instance))
                            .distinct()
                            .toList());
        }
    }

    private static final class Met {
        private int count;
        private final List<String> some = new ArrayList<>();

        void add(String instance) {
            count++;
            if (some.size() < EXAMPLES) some.add(instance);
        }
    }

    /** The negotiation stands in for what the engine's history no longer carries. */
    private final class Names {
        private final PartyCode party;

        Names(PartyCode party) {
            this.party = party;
        }

        String of(String process, String instance) {
            var words = process.replace('-', ' ');
            return database.sql(
                            """
                            select inst.start_time_ from act_hi_procinst inst
                            where inst.id_ = :instance and inst.tenant_id_ = :party""")
                    .param("instance", instance)
                    .param("party", party.value())
                    .query((row, n) -> "%s begun %s"
                            .formatted(
                                    words, row.getTimestamp(1).toLocalDateTime().toLocalDate()))
                    .optional()
                    .orElse(words);
        }
    }

    /** The ways of two drawings of one process. */
    private static final class Ways {
        private final String process;
        private final Drawing before;
        private final Optional<Drawing> after;

        Ways(String process, Drawing before, Optional<Drawing> after) {
            this.process = process;
            this.before = before;
            this.after = after;
        }

        List<Difference> differences(Set<String> steps) {
            if (after.isEmpty()) return List.of(new Difference(process, process, "there is no such process any more"));
            var differences = new LinkedHashSet<Difference>();
            for (var step : steps) {
                if (!before.has(step)) continue;
                if (!after.get().has(step))
                    differences.add(new Difference(
                            process, step, "they took the step “%s”, which is gone".formatted(before.name(step))));
                else
                    for (var next : before.next(step))
                        if (steps.contains(next) && after.get().has(next))
                            between(step, next).ifPresent(differences::add);
            }
            return List.copyOf(differences);
        }

        private Optional<Difference> between(String step, String next) {
            var drawing = after.orElseThrow();
            var ways = drawing.newBetween(step, next, before.nodes());
            if (ways.isEmpty())
                return Optional.of(new Difference(
                        process,
                        step,
                        "they went from “%s” to “%s”, and no way leads there any more"
                                .formatted(drawing.name(step), drawing.name(next))));
            return ways.get().stream()
                    .findFirst()
                    .map(added -> new Difference(
                            process,
                            added,
                            "they would have come to the new step “%s” before “%s”"
                                    .formatted(drawing.name(added), drawing.name(next))));
        }
    }
}
