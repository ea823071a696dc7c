package org.parley.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.measure.Acts;
import org.parley.measure.Histories;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list with which an auditor begins: what is out of order or missing in one negotiation, as of a day. */
@Service
public class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(Finding::on, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Finding::what);

    private final Acts acts;
    private final Histories histories;
    private final Measures measures;
    private final PaperFindings papers;
    private final StepFindings steps;
    private final GapFindings gaps;
    private final LeafTrail leaves;

    Findings(
            Acts acts,
            Histories histories,
            Measures measures,
            PaperFindings papers,
            StepFindings steps,
            GapFindings gaps,
            LeafTrail leaves) {
        this.acts = acts;
        this.histories = histories;
        this.measures = measures;
        this.papers = papers;
        this.steps = steps;
        this.gaps = gaps;
        this.leaves = leaves;
    }

    /** Every finding by kind, the latest of each kind first. */
    @Transactional(readOnly = true)
    public List<Finding> of(Negotiation negotiation, AsAt asAt) {
        var numbers = new PointNumbers(measures.of(negotiation.id()));
        var recorded = acts.of(negotiation.party(), negotiation.id());
        var open = new ArrayList<Open>();
        open.addAll(papers.of(negotiation, numbers, asAt));
        open.addAll(ActFindings.of(recorded, numbers, asAt));
        open.addAll(steps.of(negotiation, numbers, asAt));
        open.addAll(gaps.of(negotiation, histories.of(negotiation.party(), negotiation.id()), recorded, numbers, asAt));
        var trail = leaves.of(
                negotiation.party(),
                open.stream().flatMap(one -> Stream.ofNullable(one.subject())).toList());
        return open.stream().map(one -> one.in(trail)).sorted(ORDER).toList();
    }
}
