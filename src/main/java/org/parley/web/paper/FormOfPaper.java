package org.parley.web.paper;

import org.parley.process.TaskAt;
import org.parley.process.TaskForm;

/** What the forms about one paper share: what is typed belongs to the paper, and whatever else changed makes it stale. */
abstract class FormOfPaper<A> implements TaskForm<A> {
    final Sight sight;

    FormOfPaper(Sight sight) {
        this.sight = sight;
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("paperId");
    }

    @Override
    public String seen(TaskAt task) {
        return sight.of(task);
    }
}
