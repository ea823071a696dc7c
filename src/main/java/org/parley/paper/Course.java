package org.parley.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that was done with a paper, in order; entries are only ever added. */
public record Course(
        List<Draft> drafts,
        List<Asked> asked,
        List<Clearance> clearances,
        List<Overruling> overrulings,
        List<Approval> approvals,
        List<Step> steps) {
    static final Course NEW = new Course(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Course {
        drafts = List.copyOf(drafts);
        asked = List.copyOf(asked);
        clearances = List.copyOf(clearances);
        overrulings = List.copyOf(overrulings);
        approvals = List.copyOf(approvals);
        steps = List.copyOf(steps);
    }

    Course with(Draft draft) {
        return new Course(plus(drafts, draft), asked, clearances, overrulings, approvals, steps);
    }

    Course with(Asked one) {
        return new Course(drafts, plus(asked, one), clearances, overrulings, approvals, steps);
    }

    Course with(Clearance clearance) {
        return new Course(drafts, asked, plus(clearances, clearance), overrulings, approvals, steps);
    }

    Course with(Overruling overruling) {
        return new Course(drafts, asked, clearances, plus(overrulings, overruling), approvals, steps);
    }

    Course with(Approval approval) {
        return new Course(drafts, asked, clearances, overrulings, plus(approvals, approval), steps);
    }

    Course with(Step step) {
        return new Course(drafts, asked, clearances, overrulings, approvals, plus(steps, step));
    }

    /** Every reason that was given inwardly while the paper was prepared. */
    Stream<InwardReason> reasons() {
        return Stream.of(
                        clearances.stream()
                                .flatMap(clearance -> clearance.positions().stream())
                                .map(on -> on.position().reason()),
                        overrulings.stream().map(Overruling::reason),
                        steps.stream().map(Step::reason))
                .flatMap(reasons -> reasons)
                .flatMap(Stream::ofNullable);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
