package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * What a transaction did to one row of a sealed table.
 *
 * @param deed I, U or D for written, changed, deleted; A for taken in as it stood when its table was first sealed
 * @param hash of all that the row holds; of a deleted one, of what it held
 * @param party whose row it says it is, where it says so
 */
record Row(char deed, String table, String key, String hash, @Nullable String party) {

    static Row parse(String line) {
        var parts = CanonicalJson.parse(line);
        return new Row(
                parts.get(0).asText().charAt(0),
                parts.get(1).asText(),
                parts.get(2).asText(),
                parts.get(3).asText(),
                parts.path(4).isTextual() ? parts.get(4).asText() : null);
    }

    /** As a leaf holds it. */
    static Row ofLeaf(JsonNode parts) {
        var deed = parts.get(0).asText();
        return new Row(
                deed.charAt(0),
                parts.get(1).asText(),
                parts.get(2).asText(),
                parts.get(3).asText(),
                null);
    }

    /** Whose row it is; null where it names no desk that could be. */
    @Nullable PartyCode desk() {
        try {
            return party == null ? null : new PartyCode(party);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Row takenIn() {
        return new Row('A', table, key, hash, party);
    }

    JsonNode node() {
        return CanonicalJson.array()
                .add(String.valueOf(deed))
                .add(table)
                .add(key)
                .add(hash);
    }

    /** A row in words. */
    static String named(String table, String key) {
        return "row %s of the table %s".formatted(key, table);
    }

    @Override
    public String toString() {
        return named(table, key);
    }
}
