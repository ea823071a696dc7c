package org.parley.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The positions that an agency took on one draft, and on which words.
 *
 * @param by who gave it, or recorded it from a letter
 * @param letter the letter it was recorded from, for an agency whose people do not sign in
 */
public record Clearance(String agency, int draft, String by, Instant at, @Nullable Letter letter, List<On> positions) {
    public Clearance {
        positions = List.copyOf(positions);
    }

    /** The same with one more position. */
    Clearance with(On position) {
        return new Clearance(
                agency,
                draft,
                by,
                at,
                letter,
                Stream.concat(positions.stream(), Stream.of(position)).toList());
    }

    /** A letter on file. */
    public record Letter(String number, LocalDate day, String fileId) {}

    /** One position, bound to the hash of the words it was taken on. */
    public record On(PointPosition position, String hash) {}
}
