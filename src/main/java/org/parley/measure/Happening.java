package org.parley.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act as the fold takes it: with the kind that our reading gives it for these measures, and its place in time.
 *
 * @param readings how we read it, for the measures on which somebody did
 * @param day where it lies in the order of the world
 * @param worksFrom the day from which it can move a status
 */
record Happening(
        Act act,
        ActKind kind,
        List<MeasureId> measures,
        Map<MeasureId, Outcome> readings,
        LocalDate day,
        LocalDate worksFrom) {

    /**
     * Whether it may move a status at all. A remark, a step below the final act of a legislature, and the act of a
     * third are on the record and move nothing; only what a third carries out is carried out.
     */
    boolean counts() {
        if (!act.formal() || act.detail().level() != null) return false;
        return byAParty() || kind == ActKind.PERFORMED;
    }

    boolean byAParty() {
        return act.author().kind() != Author.Kind.THIRD;
    }

    @Nullable Outcome reading(MeasureId measure) {
        return readings.get(measure);
    }
}
