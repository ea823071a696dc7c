package org.parley.shared;

import org.jspecify.annotations.Nullable;

/** A fact of one desk, in the past tense; published in the transaction that made it true, kept by the record. */
public interface DomainEvent {
    /** Whose desk it happened at, and whose alone it is. */
    PartyCode party();

    /** The id of the negotiation it belongs to, or null for a fact of the desk as a whole. */
    @Nullable String negotiation();

    /** The sign-in name of the person who acted, or null where the calendar or the exchange did. */
    @Nullable String by();
}
