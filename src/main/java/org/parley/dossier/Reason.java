package org.parley.dossier;

import org.parley.shared.Refusal;

/** The reason that a person gives for a decision about a dossier; never empty. */
final class Reason {
    private static final int LONGEST = 2000;

    private Reason() {}

    static String given(String words, String field) {
        var reason = words.strip();
        if (reason.isEmpty()) throw new Refusal("reason-missing", "Say why, for the desk and the record", field);
        if (reason.length() > LONGEST)
            throw new Refusal("reason-too-long", "A reason may have %d characters".formatted(LONGEST), field);
        return reason;
    }
}
