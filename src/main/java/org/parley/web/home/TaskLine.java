package org.parley.web.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.process.Worklist;
import org.parley.shared.Marking;

/**
 * A task as the worklist shows it.
 *
 * @param lateDays days since it was due; 0 while it is not
 */
record TaskLine(
        String href,
        String name,
        String subject,
        @Nullable String paper,
        List<String> points,
        Marking marking,
        LocalDate since,
        @Nullable LocalDate due,
        long lateDays) {

    static TaskLine of(Worklist.Entry entry, LocalDate today) {
        var due = entry.due() == null ? null : day(entry.due());
        return new TaskLine(
                "/tasks/" + entry.taskId(),
                entry.name(),
                entry.subject(),
                entry.paperNumber(),
                entry.points(),
                entry.marking(),
                day(entry.since()),
                due,
                due != null && due.isBefore(today) ? today.toEpochDay() - due.toEpochDay() : 0);
    }

    public boolean late() {
        return lateDays > 0;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
