package org.parley.process;

import java.util.Map;
import java.util.Set;
import org.parley.measure.NegotiationId;
import org.parley.shared.Actor;
import org.parley.shared.Role;

/**
 * A form that a person fills to complete a task: it shows, performs the act, and answers with the routing decision. One
 * bean per form key; the same form serves the Tasklist and Parley's own page.
 *
 * @param <A> the answer, a record bound from the posted fields ({@code points[0].position} and so on)
 */
public interface TaskForm<A> {
    /** What stands behind {@code parley:} in the form key of the diagram. */
    String key();

    Class<A> answer();

    /** What half-typed work belongs to, so that it outlives the task: the paper's id, the submission's id. */
    String subject(TaskAt task);

    /** A fingerprint of what the form shows that others may change; one submitted with another fingerprint is stale. */
    String seen(TaskAt task);

    /** The model for the template {@code forms/<key>.html}. */
    Map<String, Object> show(TaskAt task, Actor actor);

    /** The offices that the domain lets do this, so that it may be handed over to one of them; none for a task of an agency. */
    default Set<Role> offices() {
        return Set.of();
    }

    /** The variables that every answer sets and a gateway behind the task reads, each with the words it may take. */
    default Map<String, Set<String>> routes() {
        return Map.of();
    }

    /** The negotiations that submitting touches, locked in the order of their ids before anything else. */
    default Set<NegotiationId> touches(TaskAt task, A answer) {
        return Set.of(task.negotiation());
    }

    /**
     * The subjects of other open tasks of this form at the same desk that the same answer decides; they are completed
     * with it, in the same transaction. The form has performed their acts.
     */
    default Set<String> alsoDecides(A answer) {
        return Set.of();
    }

    /** Performs the act. A {@link org.parley.shared.Refusal} leaves the task open with what was typed. */
    Routing submit(TaskAt task, Actor actor, A answer);
}
