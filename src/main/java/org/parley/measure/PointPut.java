package org.parley.measure;

import org.jspecify.annotations.Nullable;

/**
 * A point to be put in a proposal, with the earlier submission it comes from. A point that comes from several is named
 * once with each.
 */
public record PointPut(MeasureId measure, @Nullable SubmissionId predecessor, Relation relation) {
    public PointPut {
        if ((relation == Relation.RESUBMITTED_AS || relation == Relation.MERGED_INTO) && predecessor == null)
            throw new IllegalArgumentException("Name the submission that is " + relation.label());
    }

    /** A point put for the first time. */
    public static PointPut first(MeasureId measure) {
        return new PointPut(measure, null, Relation.NEW);
    }

    /** A point put again after an earlier submission of it. */
    public static PointPut again(MeasureId measure, SubmissionId predecessor) {
        return new PointPut(measure, predecessor, Relation.RESUBMITTED_AS);
    }
}
