package org.parley.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.web.parts.AsOf;
import org.parley.web.parts.Count;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;

/**
 * The ledger of one point, as of a day and on one clock: counts, axis, and the rows in the order in which things
 * happened. Made by {@link Telling} from acts, readings and communications.
 *
 * @param status what the point has come to, folded from acts
 */
public record LedgerView(Column left, Column right, String status, List<Count> counts, AsOf asOf, List<Row> rows) {
    public LedgerView {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }

    /** A side of the page: its code and its name. */
    public record Column(String code, String name) {}

    /**
     * One row: an act, the beginning or the end of a freeze, a silence that is computed and no entry, or what somebody
     * decided about the course of our own work.
     */
    public record Row(
            Thread thread,
            @Nullable String label,
            @Nullable String note,
            @Nullable EntryView entry,
            @Nullable FreezeView freeze,
            @Nullable String thaw,
            @Nullable Silence silence,
            @Nullable OwnWork own) {}

    /**
     * What somebody decided about the course of our own work, on our desk alone.
     *
     * @param why the inward reason
     */
    public record OwnWork(When when, String words, String why, String by) {}

    /**
     * No answer as of the day asked; computed, stored nowhere.
     *
     * @param side whose answer is missing
     * @param days null where receipt is not proved, and then no day counts
     */
    public record Silence(Side side, String who, When asOf, @Nullable Long days, String words) {}
}
