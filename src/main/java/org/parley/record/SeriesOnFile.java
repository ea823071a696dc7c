package org.parley.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The series of one direction as a desk holds it: every link, the signed heads, and what was ever in doubt about it.
 *
 * @param direction {@code sent} or {@code received}
 * @param heads the shortest first
 */
public record SeriesOnFile(String direction, List<Link> links, List<Head> heads, List<Doubt> doubts) {
    public SeriesOnFile {
        links = List.copyOf(links);
        heads = List.copyOf(heads);
        doubts = List.copyOf(doubts);
    }

    /**
     * One communication in its place.
     *
     * @param content the digest of what crossed
     * @param communication its id at this desk
     * @param named what people call it: form and number
     * @param at when this desk entered it
     * @param file where what crossed lies in the bundle, to the letter; null where it is withheld
     */
    public record Link(
            long number,
            String previous,
            String content,
            String communication,
            String named,
            Instant at,
            @Nullable String file,
            @Nullable Withheld withheld) {
        public Link in(String path) {
            return new Link(number, previous, content, communication, named, at, path, null);
        }

        public Link withheld(long size, String reason) {
            return new Link(number, previous, content, communication, named, at, null, new Withheld(size, reason));
        }
    }

    /** What is told of words that are not here. */
    public record Withheld(long size, String reason) {}

    /** A head with the signatures that it bears: the sender's, and the receiver's where all of it was checked. */
    public record Head(long size, String note) {}

    /**
     * Where the other side's series contradicted itself.
     *
     * @param held their head as this desk held it; null where it held none
     * @param theirs their head as it came
     */
    public record Doubt(
            long number, String communication, String sentence, Instant at, @Nullable String held, String theirs) {}

    /** How many links are there from the first on, each once. */
    int whole() {
        int n = 0;
        while (n < links.size()
                && links.get(n).number() == n + 1
                && (n + 1 == links.size() || links.get(n + 1).number() != n + 1)) n++;
        return n;
    }
}
