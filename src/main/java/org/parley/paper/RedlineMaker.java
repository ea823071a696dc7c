package org.parley.paper;

import static org.parley.paper.Redline.Kind.*;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.paper.Redline.Segment;

/**
 * Compares two wordings: first paragraph by paragraph, then word by word where paragraphs differ. Work is capped: what is
 * too large for words is compared by paragraphs, and what is too large for that is struck and written anew.
 */
final class RedlineMaker {
    /** Words on both sides of one changed passage, above which its paragraphs are struck and added whole. */
    private static final int MOST_WORDS = 12_000;

    private static final int MOST_PARAGRAPHS = 20_000;

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private boolean coarse;

    private RedlineMaker() {}

    static Redline between(String before, String after) {
        var maker = new RedlineMaker();
        maker.paragraphs(lines(before), lines(after));
        maker.flush();
        return new Redline(maker.segments, maker.coarse);
    }

    private void paragraphs(List<String> before, List<String> after) {
        if (before.size() + after.size() > MOST_PARAGRAPHS && !before.equals(after)) {
            coarse = true;
            replace(before, after);
            return;
        }
        int at = 0;
        for (var change : changes(before, after)) {
            same(before.subList(at, change.startOriginal));
            words(
                    before.subList(change.startOriginal, change.endOriginal),
                    after.subList(change.startRevised, change.endRevised));
            at = change.endOriginal;
        }
        same(before.subList(at, before.size()));
    }

    private void words(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            replace(before, after);
            return;
        }
        var old = words(before);
        var anew = words(after);
        if (old.size() + anew.size() > MOST_WORDS) {
            coarse = true;
            replace(before, after);
            return;
        }
        int at = 0;
        for (var change : changes(old, anew)) {
            unchanged(old.subList(at, change.startOriginal));
            replace(
                    old.subList(change.startOriginal, change.endOriginal),
                    anew.subList(change.startRevised, change.endRevised));
            at = change.endOriginal;
        }
        same(old.subList(at, old.size()));
    }

    /** Too long a passage is not even cut into words. */
    private static List<String> words(List<String> paragraphs) {
        if (paragraphs.stream().mapToInt(String::length).sum() > MOST_WORDS * 20)
            return Collections.nCopies(MOST_WORDS + 1, "");
        return Words.of(String.join("", paragraphs));
    }

    /** Words between two changes: a mere space joins them into one, as a person would mark it. */
    private void unchanged(List<String> words) {
        boolean inChange = !struck.isEmpty() || !added.isEmpty();
        if (inChange
                && words.size() == 1
                && words.get(0).isBlank()
                && !words.get(0).contains("\n")) replace(words, words);
        else same(words);
    }

    private void same(List<String> words) {
        if (words.isEmpty()) return;
        flush();
        add(SAME, String.join("", words));
    }

    private void replace(List<String> before, List<String> after) {
        before.forEach(struck::append);
        after.forEach(added::append);
    }

    private void flush() {
        add(STRUCK, struck.toString());
        add(ADDED, added.toString());
        struck.setLength(0);
        added.setLength(0);
    }

    private void add(Redline.Kind kind, String text) {
        if (!text.isEmpty()) segments.add(new Segment(kind, text));
    }

    /** The changes in order, found on numbers: comparing words once each is enough. */
    private static List<Change> changes(List<String> before, List<String> after) {
        var numbers = new HashMap<String, Integer>();
        var found = new ArrayList<>(new MyersDiffWithLinearSpace<Integer>()
                .computeDiff(numbered(before, numbers), numbered(after, numbers), null));
        found.sort((a, b) -> a.startOriginal != b.startOriginal
                ? Integer.compare(a.startOriginal, b.startOriginal)
                : Integer.compare(a.startRevised, b.startRevised));
        return merged(found);
    }

    /** Neighbouring deletions and insertions as one change. */
    private static List<Change> merged(List<Change> changes) {
        var all = new ArrayList<Change>();
        for (var next : changes) {
            var last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.endOriginal == next.startOriginal && last.endRevised == next.startRevised)
                all.set(
                        all.size() - 1,
                        new Change(
                                DeltaType.CHANGE,
                                last.startOriginal,
                                next.endOriginal,
                                last.startRevised,
                                next.endRevised));
            else all.add(next);
        }
        return all;
    }

    private static List<Integer> numbered(List<String> words, Map<String, Integer> numbers) {
        var all = new ArrayList<Integer>(words.size());
        for (var word : words) all.add(numbers.computeIfAbsent(word, unknown -> numbers.size()));
        return all;
    }

    /** The paragraphs, each with the line feed that ends it. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            lines.add(text.substring(from, at + 1));
            from = at + 1;
        }
        if (from < text.length()) lines.add(text.substring(from));
        return lines;
    }
}
