package org.parley.party;

import org.parley.shared.PartyCode;

/**
 * A state that negotiates; its desk is its closed working area.
 *
 * @param exercise an invented state of a training exercise: every page of its desk says so
 */
public record Party(PartyCode code, String name, boolean exercise) {
    public Party {
        if (name.isBlank()) throw new IllegalArgumentException("A party has a name");
    }
}
