package org.parley.process;

import java.util.List;
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
        var line = new StringBuilder(subject);
        if (paperNumber != null) line.append(", paper ").append(paperNumber);
        if (!points.isEmpty())
            line.append(points.size() == 1 ? ", point " : ", points ").append(String.join(", ", points));
        return line.toString();
    }
}
