package org.parley.web.audit;

import java.util.ArrayList;
import java.util.List;
import org.parley.audit.PointFile;
import org.parley.measure.Negotiation;
import org.parley.web.parts.Count;

/** The figures on top of a point's file; formal answers and remarks are counted apart. */
final class PointCounts {
    private PointCounts() {}

    static List<Count> of(PointFile file, Negotiation negotiation) {
        var standing = file.standing();
        var counts = new ArrayList<Count>();
        counts.add(Count.of("put by us", standing.timesPutBy(negotiation.party())));
        counts.add(Count.of("put by them", standing.timesPutBy(negotiation.counterpart())));
        counts.add(Count.of("declined formally", standing.declinedFormally().size()));
        counts.add(
                Count.of("remarks, not counted as answers", standing.remarks().size()));
        counts.add(Count.of(
                "dissents of agencies",
                file.entries().stream()
                        .filter(entry -> entry.sort() == PointFile.Sort.POSITION
                                && entry.marks().contains("dissent"))
                        .count()));
        for (var owing : standing.owed()) {
            var who = owing.debtor().equals(negotiation.party()) ? "we owe" : "they owe";
            counts.add(
                    owing.since() == null
                            ? new Count(who + "; receipt not proved", "—", null, true)
                            : Count.days("unanswered; " + who, owing.days()));
        }
        return counts;
    }
}
