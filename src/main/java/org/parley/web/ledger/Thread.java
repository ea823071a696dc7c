package org.parley.web.ledger;

import java.util.List;

/** The stretch of the lineage thread beside one row; drawing only, the words beside it say the same. */
record Thread(List<Line> lines, List<Knot> knots) {
    static final Thread NONE = new Thread(List.of(), List.of());

    Thread {
        lines = List.copyOf(lines);
        knots = List.copyOf(knots);
    }

    /** A stroke; lengths are pixels, or per cent of the row. */
    record Line(String x1, String y1, String x2, String y2, boolean alternate) {}

    /** A putting; {@code bundle} where other points were put with it. */
    record Knot(String x, boolean bundle) {}
}
