package org.parley.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The numbered log of one direction of one negotiation as one desk holds it. The receiver notices what is missing and
 * what was rewritten; a link that comes late closes its gap.
 */
public record Series(List<SeriesLink> links) {

    /** What is wrong with a series, in words for the register. */
    public record Flaw(Kind kind, long number, String sentence) {}

    /** A missing link, or two accounts of the same one. */
    public enum Kind {
        GAP,
        FORK
    }

    public Series {
        links = links.stream()
                .sorted(Comparator.comparingLong(SeriesLink::number).thenComparing(SeriesLink::head))
                .toList();
    }

    /** The last link, where the series has begun. */
    public Optional<SeriesLink> last() {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(links.size() - 1));
    }

    /** The link that carries these contents next. */
    SeriesLink next(String content) {
        return last().map(last -> last.next(content)).orElseGet(() -> SeriesLink.first(content));
    }

    /** Whatever does not hold together, in the order of the numbers. */
    public List<Flaw> flaws() {
        var byNumber = new TreeMap<Long, List<SeriesLink>>();
        for (var link : links)
            byNumber.computeIfAbsent(link.number(), n -> new ArrayList<>()).add(link);
        var flaws = new ArrayList<Flaw>();
        long expected = 1;
        List<SeriesLink> before = List.of();
        for (var at : byNumber.entrySet()) {
            if (at.getKey() > expected) flaws.add(gap(expected, at.getKey() - 1));
            if (at.getValue().size() > 1) flaws.add(fork(at.getKey(), "came twice with different words"));
            else if (at.getKey() == expected && !follows(at.getValue().get(0), before))
                flaws.add(fork(at.getKey(), "does not follow the one before it as we hold it"));
            before = at.getValue();
            expected = at.getKey() + 1;
        }
        return flaws;
    }

    private static boolean follows(SeriesLink link, List<SeriesLink> before) {
        return link.number() == 1
                ? link.previous().equals(SeriesLink.START)
                : before.stream().anyMatch(link::follows);
    }

    private static Flaw gap(long from, long to) {
        return new Flaw(
                Kind.GAP,
                from,
                from == to
                        ? "Number %d of their series has not arrived".formatted(from)
                        : "Numbers %d to %d of their series have not arrived".formatted(from, to));
    }

    private static Flaw fork(long number, String what) {
        return new Flaw(Kind.FORK, number, "Number %d of their series %s".formatted(number, what));
    }
}
