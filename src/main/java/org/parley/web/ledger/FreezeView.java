package org.parley.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.web.parts.Side;

/**
 * A freeze of contacts as a band across both columns.
 *
 * @param title from when to when, and how many days
 * @param voices what each side called it; contested where the words differ
 * @param clocks what stopped and what ran on meanwhile
 */
record FreezeView(String title, List<Voice> voices, List<ClockBar> clocks) {
    FreezeView {
        voices = List.copyOf(voices);
        clocks = List.copyOf(clocks);
    }

    /** One side's own wording of the freeze. */
    record Voice(String code, Side side, String words, @Nullable String language, String about) {}

    /**
     * A clock during the freeze, drawn from one point to another in per cent of its days.
     *
     * @param legal legal clocks run on; working clocks stop
     * @param runsOn whether it was still running when the freeze ended
     */
    record ClockBar(String label, boolean legal, long from, long to, boolean runsOn, String effect) {}
}
