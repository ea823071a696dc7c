package org.parley.process.migration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * What a changed set of diagrams and tables would do to the courses of a desk, found without writing anything. Names
 * papers and points by their numbers alone: whoever draws the processes reads no texts.
 *
 * @param measures how many measures the desk has
 */
public record Rehearsal(
        PartyCode party,
        Instant at,
        int measures,
        List<Running> running,
        List<Timer> timers,
        List<AskedOtherwise> asked,
        List<DoneOtherwise> finished) {

    public Rehearsal {
        running = List.copyOf(running);
        timers = List.copyOf(timers);
        asked = List.copyOf(asked);
        finished = List.copyOf(finished);
    }

    /**
     * A course that runs: an instance that nothing called, with all that it called.
     *
     * @param course the id of its outermost instance
     * @param process the id of its process, such as {@code proposal}
     * @param version the version of the process that it runs on
     * @param label how people know it: the number of its paper, the numbers of its points
     * @param places the ids of the places at which it stands, its callees' included
     * @param obstacles what keeps it from moving
     */
    public record Running(
            String course,
            String process,
            int version,
            String negotiation,
            String label,
            List<String> places,
            Verdict verdict,
            List<Obstacle> obstacles) {
        public Running {
            places = List.copyOf(places);
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * A timer whose drawing changed. It keeps the day it was set to.
     *
     * @param element the id of the timer in the drawing
     * @param kept the day on which it goes off, before and after
     * @param drawn the day that the new drawing would give it, were it set today; null where that cannot be said
     */
    public record Timer(String course, String label, String element, Instant kept, @Nullable Instant drawn) {}

    /**
     * A paper about which the new tables ask otherwise than those in use, by the same inputs.
     *
     * @param table {@code reviewers} or {@code approvers}
     * @param running whether the paper is still in preparation
     * @param more who is asked in addition
     * @param less who is asked no longer
     * @param changed who is asked within other days or in another mode, in words
     */
    public record AskedOtherwise(
            String negotiation,
            String paper,
            String number,
            boolean running,
            String table,
            List<String> more,
            List<String> less,
            List<String> changed) {
        public AskedOtherwise {
            more = List.copyOf(more);
            less = List.copyOf(less);
            changed = List.copyOf(changed);
        }
    }

    /**
     * What finished courses would have done differently.
     *
     * @param element the id of the step that is new on their way, or that is gone
     * @param courses how many would have met it
     * @param examples how people know some of them
     */
    public record DoneOtherwise(String process, String element, String sentence, int courses, List<String> examples) {
        public DoneOtherwise {
            examples = List.copyOf(examples);
        }
    }

    public List<Running> of(Verdict verdict) {
        return running.stream().filter(one -> one.verdict() == verdict).toList();
    }

    /** The courses that a migration may be asked to move. */
    public List<String> movable() {
        return running.stream()
                .filter(one -> one.verdict().canMove())
                .map(Running::course)
                .toList();
    }

    public Optional<Running> running(String course) {
        return running.stream().filter(one -> one.course().equals(course)).findFirst();
    }
}
