package org.parley.web.audit;

import org.jspecify.annotations.Nullable;
import org.parley.audit.Search;
import org.parley.audit.Sort;

/** A hit as a line; {@code href} is null where what was found has no page of its own. */
record HitLine(String sort, String label, String about, @Nullable String href) {
    static HitLine of(Search.Hit hit) {
        return new HitLine(hit.sort().label(), hit.label(), hit.about(), href(hit));
    }

    private static @Nullable String href(Search.Hit hit) {
        if (hit.measure() != null) return "/audit/measures/" + hit.measure();
        if (hit.sort() == Sort.PERSON || hit.sort() == Sort.AGENCY) return "/audit/people#" + hit.subject();
        return hit.negotiation().isEmpty() ? null : "/audit/negotiations/" + hit.negotiation();
    }
}
