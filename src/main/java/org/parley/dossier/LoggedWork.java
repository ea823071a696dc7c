package org.parley.dossier;

import java.util.ArrayList;
import java.util.List;
import org.parley.dossier.Dossier.InStage;
import org.parley.dossier.Dossier.TaskDone;
import org.parley.dossier.ObjectLog.Relation;

/** The events of an event log that happened inside the desk: stages of work, tasks and who had them, instructions. */
final class LoggedWork {
    private static final String COMPLETED = "completed";

    private final Dossier dossier;
    private final Related related;
    private final ObjectLog log;

    LoggedWork(Dossier dossier, Related related, ObjectLog log) {
        this.dossier = dossier;
        this.related = related;
        this.log = log;
    }

    void write() {
        int n = 0;
        for (var stay : dossier.stages()) stage(++n, stay);
        dossier.tasks().forEach(this::task);
        for (var mandate : dossier.instructions())
            log.event(
                    "instructions " + mandate.version(),
                    "instructions filed",
                    mandate.at(),
                    List.of(related.talks()),
                    "version",
                    mandate.version(),
                    "authority",
                    mandate.authority(),
                    "by",
                    mandate.recordedBy());
    }

    /** Each stage is an activity of its own, so that the time until the next event on the point is the time it waited there. */
    private void stage(int n, InStage stay) {
        var about = related.inTalks(related.points(List.of(stay.point()), "on"));
        log.event("stage " + n + " entered", "entered: " + stay.stage(), stay.from(), about, "until", stay.until());
        if (stay.until() != null && isLast(stay))
            log.event("stage " + n + " left", "left: " + stay.stage(), stay.until(), about);
    }

    private boolean isLast(InStage stay) {
        return dossier.stages().stream()
                .noneMatch(
                        next -> next.point().equals(stay.point()) && next.from().equals(stay.until()));
    }

    private void task(TaskDone task) {
        var about = new ArrayList<Relation>();
        about.add(new Relation(task.id(), "of"));
        if (task.about() != null) about.add(new Relation(task.about(), "about"));
        log.event(
                task.id() + " offered",
                "offered: " + task.name(),
                task.since(),
                related.inTalks(about),
                "process",
                task.process());
        if (task.ended() == null) return;
        log.event(
                task.id() + " ended",
                (COMPLETED.equals(task.how()) ? "done: " : "taken away: ") + task.name(),
                task.ended(),
                related.inTalks(about),
                "process",
                task.process(),
                "by",
                task.assignee(),
                "how",
                task.how());
    }
}
