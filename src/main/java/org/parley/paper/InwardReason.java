package org.parley.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;

/**
 * Why we do something, for our own desk and record. It is a type of its own so that nothing which takes words for a
 * paper can take it, and it does not print itself.
 */
public record InwardReason(String words) {
    private static final int LONGEST = 4000;

    public InwardReason {
        words = words.strip();
        if (words.isEmpty()) throw new Refusal("reason-missing", "Say why: the inward reason is empty");
        if (words.length() > LONGEST)
            throw new Refusal("reason-too-long", "An inward reason has at most %d characters".formatted(LONGEST));
    }

    public static @Nullable InwardReason ofNullable(@Nullable String words) {
        return words == null || words.isBlank() ? null : new InwardReason(words);
    }

    @Override
    public String toString() {
        return "(an inward reason)";
    }
}
