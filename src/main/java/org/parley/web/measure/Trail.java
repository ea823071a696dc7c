package org.parley.web.measure;

import java.util.List;
import org.parley.measure.Negotiation;
import org.parley.web.layout.Crumb;

/** The way to a page of a negotiation. */
final class Trail {
    private Trail() {}

    static List<Crumb> to(Negotiation negotiation, String here) {
        return List.of(
                new Crumb("Negotiations", "/negotiations"),
                new Crumb(negotiation.subject(), "/negotiations/" + negotiation.id()),
                Crumb.here(here));
    }
}
