package org.parley.process.migration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * A migration as the pages show it: running courses moved to another set of drawings, one by one, in the background.
 *
 * @param deployment the set to which they move
 * @param why the reason that whoever chose it gave
 */
public record Moving(
        String id,
        PartyCode party,
        String deployment,
        String by,
        Instant begunAt,
        @Nullable Instant endedAt,
        String why,
        List<Moved> courses) {
    public Moving {
        courses = List.copyOf(courses);
    }

    /** How far one course is on its way. */
    public enum State {
        WAITING,
        /** All of it stands in the new drawings. */
        DONE,
        /** It has no place there, and runs on as it began. */
        STRANDED,
        /** Something went wrong; it runs on as it began. */
        FAILED,
        /** It came to its end before its turn. */
        ENDED
    }

    /**
     * One course of a migration.
     *
     * @param course the id of its outermost instance when the migration was chosen
     * @param after the id of its outermost instance now; another one where it was set down anew
     * @param fromVersion the version of its process that it ran on
     * @param toVersion the version that it runs on now
     * @param reason why it was stranded or failed, in words
     */
    public record Moved(
            String course,
            String after,
            String negotiation,
            String process,
            String label,
            State state,
            int fromVersion,
            @Nullable Integer toVersion,
            @Nullable String reason,
            @Nullable Instant at) {}

    public long count(State state) {
        return courses.stream().filter(course -> course.state() == state).count();
    }

    public boolean isOver() {
        return count(State.WAITING) == 0;
    }
}
