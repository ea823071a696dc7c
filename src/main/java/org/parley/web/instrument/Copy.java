package org.parley.web.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the copy on the table in one language; empty where it was printed from here. */
record Copy(@Nullable String language, @Nullable String words) {
    static Map<String, String> byLanguage(@Nullable List<Copy> copies) {
        var words = new LinkedHashMap<String, String>();
        if (copies != null)
            for (var copy : copies)
                if (copy.language() != null && copy.words() != null) words.put(copy.language(), copy.words());
        return words;
    }
}
