package org.parley.process;

import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/**
 * A step that had failed is taken again.
 *
 * @param element the id of the step in its drawing
 */
public record StepRetried(
        PartyCode party, String negotiation, String by, String process, String element, @Beside String why)
        implements DomainEvent {}
