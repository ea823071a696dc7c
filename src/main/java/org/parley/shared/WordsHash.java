package org.parley.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** The name that words have wherever they lie: the SHA-256 of them in Unicode normal form C, UTF-8, with line feeds. */
public final class WordsHash {
    private WordsHash() {}

    /** 64 hexadecimal digits; words that differ only in their line ends or in how accents are coded have one name. */
    public static String of(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(normal(words).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime has it
        }
    }

    /** The words in the form in which they are kept and compared. */
    public static String normal(String words) {
        return Normalizer.normalize(words.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }
}
