package org.parley.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** The short code of a party, one of the two states between which a negotiation runs; also the tenant of its desk. */
public record PartyCode(String value) implements Comparable<PartyCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,11}");

    public PartyCode {
        if (!SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("A party code is 2 to 12 letters or digits, not " + value);
    }

    /** The code as pages show it. */
    public String label() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(PartyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
