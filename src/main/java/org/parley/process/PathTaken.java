package org.parley.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path that one instance really took through its diagram, in the version then in force.
 *
 * @param process the id of the diagram, as its file bears it
 * @param definition the version, as the engine knows it
 */
public record PathTaken(
        String process,
        String name,
        int version,
        String definition,
        Instant deployedAt,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Visit> visits) {
    public PathTaken {
        visits = List.copyOf(visits);
    }

    /**
     * One stay at one place of the diagram.
     *
     * @param person who had the task; null where nobody took it, and for what is no task
     */
    public record Visit(
            String activity,
            String name,
            String type,
            Instant from,
            @Nullable Instant to,
            boolean cancelled,
            @Nullable String person) {

        /** How long it lasted, or has lasted by then. */
        public Duration waited(Instant now) {
            return Duration.between(from, to == null || to.isAfter(now) ? now : to);
        }

        public boolean task() {
            return type.equals("userTask");
        }
    }
}
