package org.parley.process.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known where a course stands.
 *
 * @param facts what was done since the last edit
 * @param said the variables that gateways ask for, and the lasting answers of the house; {@link #UNKNOWN} where any word
 *     may stand
 * @param marks the splits behind it that are not joined yet
 */
record Standing(int facts, Map<String, String> said, List<Mark> marks) {
    static final String UNKNOWN = "*";
    static final Standing NOTHING = new Standing(0, Map.of(), List.of());

    /** One or several of the branches of a split. */
    record Mark(String split, long branches, long all) {
        boolean isWhole() {
            return branches == all;
        }
    }

    boolean has(Fact fact) {
        return (facts & fact.bit()) != 0;
    }

    boolean says(String name, String word) {
        return word.equals(said.get(name));
    }

    @Nullable String said(String name) {
        return said.get(name);
    }

    Standing with(Fact... gained) {
        return new Standing(facts | Fact.bits(gained), said, marks);
    }

    Standing without(int lost) {
        if ((facts & lost) == 0) return this;
        return new Standing(facts & ~lost, said, marks);
    }

    Standing without(Fact... lost) {
        return without(Fact.bits(lost));
    }

    Standing saying(String name, String word) {
        if (word.equals(said.get(name))) return this;
        var changed = new TreeMap<>(said);
        changed.put(name, word);
        return new Standing(facts, changed, marks);
    }

    Standing forgetting(Predicate<String> names) {
        if (said.keySet().stream().noneMatch(names)) return this;
        var kept = new TreeMap<>(said);
        kept.keySet().removeIf(names);
        return new Standing(facts, kept, marks);
    }

    /** Somebody beside may say something else at any moment. */
    Standing doubting(Collection<String> names) {
        if (names.isEmpty()) return this;
        var changed = new TreeMap<>(said);
        for (var name : names) changed.put(name, UNKNOWN);
        return changed.equals(said) ? this : new Standing(facts, changed, marks);
    }

    Standing marked(List<Mark> others) {
        return others.equals(marks) ? this : new Standing(facts, said, others);
    }

    Standing split(Mark mark) {
        var now = new ArrayList<Mark>();
        for (var before : marks) {
            if (before.split().equals(mark.split())) break;
            now.add(before);
        }
        now.add(mark);
        return marked(now);
    }

    Standing unsplit(Set<String> splits) {
        return marked(
                marks.stream().filter(mark -> !splits.contains(mark.split())).toList());
    }

    /** Both branches have come: what either did is done. Nothing, if the two can never have come from one course. */
    Optional<Standing> meeting(Standing other) {
        var together = new TreeMap<>(said);
        for (var entry : other.said.entrySet()) {
            var mine = together.get(entry.getKey());
            if (mine == null || mine.equals(UNKNOWN)) together.put(entry.getKey(), entry.getValue());
            else if (!entry.getValue().equals(UNKNOWN) && !entry.getValue().equals(mine)) return Optional.empty();
        }
        return Optional.of(new Standing(facts | other.facts, together, met(other)));
    }

    /** Whether the two are branches of one split, so that a join may wait for both. */
    boolean isBeside(Standing other) {
        int common = common(other);
        return common < marks.size()
                && common < other.marks.size()
                && marks.get(common).split().equals(other.marks.get(common).split())
                && (marks.get(common).branches() & other.marks.get(common).branches()) == 0;
    }

    private List<Mark> met(Standing other) {
        int common = common(other);
        var met = new ArrayList<>(marks.subList(0, common));
        if (isBeside(other)) {
            var mark = marks.get(common);
            var both = new Mark(
                    mark.split(), mark.branches() | other.marks.get(common).branches(), mark.all());
            if (!both.isWhole()) met.add(both);
        }
        return met;
    }

    private int common(Standing other) {
        int i = 0;
        while (i < marks.size() && i < other.marks.size() && marks.get(i).equals(other.marks.get(i))) i++;
        return i;
    }
}
