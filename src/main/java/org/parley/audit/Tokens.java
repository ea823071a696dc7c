package org.parley.audit;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a text as they are looked up: lower case, letters and digits of any script. */
final class Tokens {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    private Tokens() {}

    static Set<String> of(@Nullable String text) {
        var tokens = new LinkedHashSet<String>();
        if (text == null) return tokens;
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (var word : normal.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.codePointCount(0, word.length()) < SHORTEST && !word.matches("\\p{N}")) continue;
            tokens.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        }
        return tokens;
    }
}
