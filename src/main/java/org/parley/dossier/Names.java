package org.parley.dossier;

import java.text.Normalizer;
import java.util.Locale;
import org.parley.shared.Marking;

/** What files are called: the marking comes first, so that nobody can hand one on without having read it. */
final class Names {
    private static final int LONGEST = 60;

    private Names() {}

    /** {@code EXERCISE-RESTRICTED-acts.csv} */
    static String marked(boolean exercise, Marking marking, String name) {
        return (exercise ? "EXERCISE-" : "") + marking.name().replace('_', '-') + "-" + name;
    }

    static String marked(Dossier.Cover cover, Marking marking, String name) {
        return marked(cover.exercise(), marking, name);
    }

    static String marked(Dossier.Cover cover, String name) {
        return marked(cover, cover.marking(), name);
    }

    /** A name that every file system takes, from words in any writing. */
    static String plain(String words) {
        var ascii = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        var end = ascii.lastIndexOf('.');
        var ending = end > 0 && ascii.length() - end <= 6 ? ascii.substring(end) : "";
        var stem = ending.isEmpty() ? ascii : ascii.substring(0, end);
        var name = stem.substring(0, Math.min(LONGEST, stem.length())) + ending;
        return name.isEmpty() ? "file" : name;
    }

    /** The same in small letters, for the name of a whole bundle. */
    static String slug(String words) {
        return plain(words).toLowerCase(Locale.ROOT).replace('.', '-');
    }
}
