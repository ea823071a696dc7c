package org.parley.process.studio;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;

/** What somebody typed, neither missing nor too long. */
final class Words {
    private Words() {}

    static String of(@Nullable String typed, int most, String field, String missing) {
        var words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) throw new Refusal(field + "-missing", missing, field);
        if (words.length() > most)
            throw new Refusal(field + "-too-long", "Say it in %d characters or fewer".formatted(most), field);
        return words;
    }
}
