package org.parley.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.PartyCode;

/**
 * The two parties of a negotiation. A party may bear another code in another period: a successor takes its
 * predecessor's place, and what either did counts as done by the same party.
 *
 * @param otherCodes codes of a predecessor or successor, each with the code of the party it stands for
 */
public record Parties(PartyCode one, PartyCode other, Map<PartyCode, PartyCode> otherCodes) {
    public Parties {
        otherCodes = Map.copyOf(otherCodes);
        if (one.equals(other))
            throw new IllegalArgumentException("A negotiation has two parties, not " + one + " twice");
        for (var code : otherCodes.entrySet()) {
            if (code.getKey().equals(one) || code.getKey().equals(other))
                throw new IllegalArgumentException(code.getKey() + " is a party by itself, not another code of one");
            if (!code.getValue().equals(one) && !code.getValue().equals(other))
                throw new IllegalArgumentException(code.getValue() + " is no party");
        }
    }

    public static Parties of(PartyCode one, PartyCode other) {
        return new Parties(one, other, Map.of());
    }

    public List<PartyCode> both() {
        return List.of(one, other);
    }

    /** The party that a code stands for, in whichever period; empty where it stands for neither. */
    public Optional<PartyCode> find(PartyCode code) {
        if (code.equals(one) || code.equals(other)) return Optional.of(code);
        return Optional.ofNullable(otherCodes.get(code));
    }

    public PartyCode counterpartOf(PartyCode party) {
        return party.equals(one) ? other : one;
    }

    /** The parties that acted: both for a joint act, none for a third's. */
    List<PartyCode> behind(Author author) {
        return switch (author.kind()) {
            case BOTH -> both();
            case THIRD -> List.of();
            case PARTY ->
                Optional.ofNullable(author.party())
                        .flatMap(this::find)
                        .map(List::of)
                        .orElse(List.of());
        };
    }
}
