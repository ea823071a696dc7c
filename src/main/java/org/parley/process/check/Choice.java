package org.parley.process.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.Diagram.Flow;
import org.parley.process.check.Diagram.Place;

/** What a gateway asks, and which of its ways is taken for each answer. */
final class Choice {
    private static final int ANSWERS = 4096;
    private static final String ANYTHING_ELSE = "anything else";

    private final Vocabulary vocabulary;
    private final Effects effects;
    private final List<Flow> flows;
    private final Map<Flow, Term> conditions = new LinkedHashMap<>();
    private final Map<Term, Set<String>> asked = new LinkedHashMap<>();
    private final boolean readable;

    /** One way out: the flow, or none where no condition holds, with what is known then and why. */
    record Way(@Nullable Flow flow, Standing standing, String answers) {}

    Choice(Place place, Vocabulary vocabulary, Effects effects) {
        this.vocabulary = vocabulary;
        this.effects = effects;
        this.flows = place.out;
        this.readable = read();
    }

    private boolean read() {
        try {
            for (var flow : flows) if (!flow.condition().isEmpty()) conditions.put(flow, Term.of(flow.condition()));
        } catch (IllegalArgumentException e) {
            return false; // told where expressions are read; any way may be taken
        }
        for (var condition : conditions.values()) for (var atom : condition.atoms()) asked.put(atom, domain(atom));
        long answers = 1;
        for (var words : asked.values()) answers = Math.min(answers * words.size(), ANSWERS + 1L);
        return answers <= ANSWERS;
    }

    /** The names of the variables that it reads. */
    Set<String> reads() {
        var names = new TreeSet<String>();
        for (var atom : asked.keySet()) {
            if (atom instanceof Term.Variable variable) names.add(variable.name());
            if (atom instanceof Term.Call call) names.add(call.text());
        }
        return names;
    }

    private Set<String> domain(Term atom) {
        var words = atom instanceof Term.Variable variable
                ? vocabulary.words(variable.name())
                : atom instanceof Term.Call call
                        ? vocabulary.questions().getOrDefault(call.text(), Set.of())
                        : Set.<String>of();
        if (!words.isEmpty()) return new TreeSet<>(words);
        var compared = new TreeSet<String>();
        conditions.values().forEach(term -> compared(term, atom, compared));
        compared.add(ANYTHING_ELSE);
        if (compared.size() == 1) compared.addAll(Set.of("true", "false"));
        return compared;
    }

    private static void compared(Term term, Term atom, Set<String> words) {
        if (term instanceof Term.Not not) compared(not.term(), atom, words);
        else if (term instanceof Term.And and) {
            compared(and.one(), atom, words);
            compared(and.other(), atom, words);
        } else if (term instanceof Term.Or or) {
            compared(or.one(), atom, words);
            compared(or.other(), atom, words);
        } else if (term instanceof Term.Equals equals) {
            if (equals.one().equals(atom) && equals.other() instanceof Term.Word word) words.add(word.text());
            if (equals.other().equals(atom) && equals.one() instanceof Term.Word word) words.add(word.text());
        }
    }

    /**
     * The ways that may be taken.
     *
     * @param one whether the first way that may be taken is the only one
     * @param unset told the name of a variable that nothing has set on the way here
     */
    List<Way> from(Standing standing, boolean one, Consumer<String> unset) {
        if (!readable)
            return flows.stream().map(flow -> new Way(flow, standing, "")).toList();
        var ways = new LinkedHashSet<Way>();
        for (var answers : answers(standing, unset)) {
            var now = told(answers, standing);
            var taken = taken(answers, one);
            if (taken.isEmpty()) ways.add(new Way(null, now, words(answers)));
            for (var flow : taken) ways.add(new Way(flow, now, words(answers)));
        }
        return List.copyOf(ways);
    }

    private List<Flow> taken(Map<Term, String> answers, boolean one) {
        var taken = new ArrayList<Flow>();
        for (var flow : flows) {
            if (flow.isDefault()) continue;
            var condition = conditions.get(flow);
            if (condition != null && !condition.value(answers).equals("true")) continue;
            taken.add(flow);
            if (one) return taken;
        }
        if (taken.isEmpty()) flows.stream().filter(Flow::isDefault).forEach(taken::add);
        return taken;
    }

    private List<Map<Term, String>> answers(Standing standing, Consumer<String> unset) {
        List<Map<Term, String>> all = List.of(Map.of());
        for (var atom : asked.entrySet()) {
            var words = possible(atom.getKey(), atom.getValue(), standing, unset);
            all = all.stream()
                    .flatMap(answers -> words.stream().map(word -> {
                        Map<Term, String> more = new HashMap<>(answers);
                        more.put(atom.getKey(), word);
                        return more;
                    }))
                    .toList();
        }
        return all;
    }

    private Set<String> possible(Term atom, Set<String> words, Standing standing, Consumer<String> unset) {
        var name = atom instanceof Term.Variable variable
                ? variable.name()
                : atom instanceof Term.Call call ? call.text() : "";
        var said = standing.said(name);
        if (said == null && atom instanceof Term.Variable && vocabulary.routes(name)) unset.accept(name);
        return said == null || said.equals(Standing.UNKNOWN) ? words : Set.of(said);
    }

    private Standing told(Map<Term, String> answers, Standing standing) {
        var now = standing;
        for (var answer : answers.entrySet()) {
            if (answer.getKey() instanceof Term.Call call) now = effects.told(call.text(), answer.getValue(), now);
            if (answer.getKey() instanceof Term.Variable variable && vocabulary.routes(variable.name()))
                now = now.saying(variable.name(), answer.getValue());
        }
        return now;
    }

    private static String words(Map<Term, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> "%s is %s"
                        .formatted(
                                answer.getKey() instanceof Term.Variable variable
                                        ? variable.name()
                                        : answer.getKey() instanceof Term.Call call ? call.text() : "it",
                                answer.getValue()))
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
