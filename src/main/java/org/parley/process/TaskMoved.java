package org.parley.process;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * A task was offered, taken, handed over, given back, completed, or taken away by the course of things.
 *
 * @param task the engine's id of it; {@code key} is its name in the diagram
 * @param offeredTo the offices that may take it, in alphabetical order
 * @param holder who has it from now on, or completed it
 */
public record TaskMoved(
        PartyCode party,
        String negotiation,
        @Nullable String by,
        String task,
        String key,
        Move move,
        List<String> offeredTo,
        @Nullable String holder)
        implements DomainEvent {
    public TaskMoved {
        offeredTo = List.copyOf(offeredTo);
    }

    /** What happened to the task. */
    public enum Move {
        OFFERED,
        TAKEN,
        HANDED_OVER,
        GIVEN_BACK,
        COMPLETED,
        TAKEN_AWAY
    }
}
