package org.parley.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.springframework.stereotype.Service;

/** The open tasks of a desk: who may take which, and the one road by which a task is completed. */
@Service
public class Worklist {

    /**
     * A task as the list shows it.
     *
     * @param form what stands behind {@code parley:} in the form key
     * @param subject what the negotiation is about
     * @param paperNumber the number of the paper it concerns, where it concerns one
     * @param points the numbers of the measures it concerns
     * @param groups the candidate groups that it is offered to
     */
    public record Entry(
            String taskId,
            String key,
            String name,
            String form,
            @Nullable NegotiationId negotiation,
            String subject,
            @Nullable String paperNumber,
            List<String> points,
            Marking marking,
            Instant since,
            @Nullable Instant due,
            @Nullable String assignee,
            Set<String> groups) {}

    /** The open task, for a person it is offered to or who has taken it; anything else is unknown. */
    public TaskAt task(Actor actor, String taskId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Performs the form's act and completes the task in one transaction; taken in also when others act at the same
     * moment.
     *
     * @param seen the fingerprint of what the person saw ({@link TaskForm#seen})
     * @param answer the answer record of the task's form
     */
    public void submit(String taskId, Actor actor, String seen, Object answer) {
        throw new UnsupportedOperationException();
    }

    public void claim(String taskId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void unclaim(String taskId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What the person has taken, by due day. */
    public List<Entry> mine(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What is offered to the person's groups and nobody has taken, by due day. */
    public List<Entry> offered(Actor actor) {
        throw new UnsupportedOperationException();
    }
}
