package org.parley.web.measure;

import org.parley.measure.Submissions;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;

/** What the forms about one submission share: what is typed belongs to it, and another answer to it makes them stale. */
abstract class FormOfPoint<A> implements TaskForm<A> {
    final PointInHand points;
    final Submissions submissions;

    FormOfPoint(PointInHand points, Submissions submissions) {
        this.points = points;
        this.submissions = submissions;
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("submissionId");
    }

    @Override
    public String seen(TaskAt task) {
        return points.seen(task);
    }
}
