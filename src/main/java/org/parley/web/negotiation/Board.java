package org.parley.web.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.web.parts.AsOf;
import org.parley.web.parts.Badge;
import org.parley.web.parts.Count;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;

/**
 * Points down, stages across; made by {@link Boards}.
 *
 * @param stages the labels of the stages that any of the points was ever in; they come from the diagrams
 * @param weOwe what the side of the left column owes
 */
public record Board(
        String whoseLeft,
        String whoseRight,
        List<Count> counts,
        AsOf asOf,
        List<String> stages,
        List<Line> lines,
        List<Debt> weOwe,
        List<Letter> letters,
        LegalClocks clocks) {
    public Board {
        counts = List.copyOf(counts);
        stages = List.copyOf(stages);
        lines = List.copyOf(lines);
        weOwe = List.copyOf(weOwe);
        letters = List.copyOf(letters);
    }

    /**
     * One point.
     *
     * @param origin what it came out of, such as "split from 2"
     * @param waiting the most days that anybody has waited on it; null where nobody does
     * @param legal its legal status, never in one cell with the waiting
     */
    public record Line(
            String href,
            String number,
            String title,
            String kind,
            @Nullable String origin,
            List<Cell> cells,
            long timesPut,
            int declined,
            List<Owed> owed,
            @Nullable Long waiting,
            String legal) {
        public Line {
            cells = List.copyOf(cells);
            owed = List.copyOf(owed);
        }
    }

    /** The days of a point in one stage; {@code before} are earlier stays while it is there now. */
    public record Cell(String stage, @Nullable String days, boolean now, @Nullable String before) {}

    /** Who owes, and what. */
    public record Owed(String who, String what) {}

    /** An answer owed, as a line of its own. */
    public record Debt(String to, String href, String point, String what, @Nullable Long days) {}

    /** A communication with its three numbers and what we read in it. */
    public record Letter(
            String href,
            @Nullable When day,
            String code,
            Side side,
            String form,
            @Nullable Badge badge,
            @Nullable String ours,
            @Nullable String theirs,
            @Nullable String registry,
            String points,
            String amountsTo) {}
}
