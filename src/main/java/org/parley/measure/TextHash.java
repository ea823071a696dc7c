package org.parley.measure;

import java.util.regex.Pattern;
import org.parley.shared.WordsHash;

/** The name of a text: the SHA-256 of its words in Unicode normal form C, UTF-8, with line feeds. */
public record TextHash(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public TextHash {
        if (!SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("A text is named by 64 hexadecimal digits");
    }

    /** The name of these words; words that differ only in their line ends or in how accents are coded have one name. */
    public static TextHash of(String words) {
        return new TextHash(WordsHash.of(words));
    }

    /** The words in the form in which they are kept and compared. */
    public static String normal(String words) {
        return WordsHash.normal(words);
    }

    /** The first characters, enough for a person to tell two texts apart. */
    public String brief() {
        return value.substring(0, 12);
    }

    @Override
    public String toString() {
        return value;
    }
}
