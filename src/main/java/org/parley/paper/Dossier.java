package org.parley.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;

/**
 * A paper as the tables of reviewers and approvers are asked about it: its latest draft's form, level and acts, and the
 * kinds of instrument of its points, without a word of its texts.
 *
 * @param form null while nothing is drafted
 * @param level null for a paper that names none
 * @param kinds of instrument, as tables write them
 * @param points the numbers of the measures
 */
public record Dossier(
        PaperId paper,
        NegotiationId negotiation,
        String number,
        PaperState state,
        @Nullable PaperForm form,
        @Nullable Level level,
        @Nullable Channel channel,
        boolean atTheTable,
        List<String> acts,
        boolean accepts,
        List<String> kinds,
        List<MeasureId> measures,
        List<String> points) {
    public Dossier {
        acts = List.copyOf(acts);
        kinds = List.copyOf(kinds);
        measures = List.copyOf(measures);
        points = List.copyOf(points);
    }

    public boolean isDrafted() {
        return form != null;
    }
}
