package org.parley.process;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Marking;

/**
 * What a task is about, in the words by which a negotiator knows it.
 *
 * @param subject what the negotiation is about
 * @param paperNumber the number of the paper, where the task concerns one
 * @param points the numbers of the measures
 */
record Matter(String subject, @Nullable String paperNumber, List<String> points, Marking marking) {
    Matter {
        points = List.copyOf(points);
    }

    /** One line for a card of the Tasklist. */
    String line() {
        var numbers = numbers();
        return numbers.isEmpty() ? subject : subject + ", " + numbers;
    }

    /** Numbers begin anew in each negotiation, which goes by the beginning of its id where its subject may not stand. */
    static String withFile(String numbers, String negotiation) {
        var file = "file " + negotiation.substring(0, Math.min(8, negotiation.length()));
        return numbers.isEmpty() ? file : numbers + ", " + file;
    }

    /** What it is about for whoever reads no texts. */
    String numbers() {
        return Stream.of(
                        paperNumber == null ? "" : "paper " + paperNumber,
                        points.isEmpty() ? "" : (points.size() == 1 ? "point " : "points ") + String.join(", ", points))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
