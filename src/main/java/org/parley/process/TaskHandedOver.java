package org.parley.process;

import java.util.List;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * A task was given to another person or office.
 *
 * @param task the id of the task in its drawing
 * @param from the groups to which it was offered
 * @param to the group to which it is offered now, or the person who has it
 */
public record TaskHandedOver(
        PartyCode party, String negotiation, String by, String task, List<String> from, String to, @Beside String why)
        implements DomainEvent {
    public TaskHandedOver {
        from = List.copyOf(from);
    }
}
