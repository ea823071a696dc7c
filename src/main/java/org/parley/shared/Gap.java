package org.parley.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands where words or a file were destroyed after their transfer to the archive: a line that tells the day, the
 * size, the hash and the reason, so that a gap is seen wherever the words were read. Square brackets would say something
 * else: wording that is not agreed.
 *
 * @param bytes how long the words were in UTF-8, or the file
 * @param sha256 of the words or of the file, in hex
 */
public record Gap(LocalDate on, long bytes, String sha256, String reason) {
    private static final String LINE =
            "(Destroyed on %s after transfer to the archive, %d bytes, SHA-256 %s. Reason: %s)";
    private static final Pattern SHAPE = Pattern.compile(
            "\\(Destroyed on (\\d{4}-\\d\\d-\\d\\d) after transfer to the archive, (\\d{1,15}) bytes, SHA-256 ([0-9a-f]{64})\\. Reason: (.*)\\)");

    /** The gap that the words leave. */
    public static Gap of(byte[] words, LocalDate on, String reason) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words);
            return new Gap(on, words.length, HexFormat.of().formatHex(digest), reason);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime has it
        }
    }

    /** The gap that these words are, if they are one. */
    public static Optional<Gap> in(String words) {
        var told = SHAPE.matcher(words);
        if (!words.startsWith("(Destroyed on ") || !told.matches()) return Optional.empty();
        return Optional.of(
                new Gap(LocalDate.parse(told.group(1)), Long.parseLong(told.group(2)), told.group(3), told.group(4)));
    }

    /** The gap that stands in the place of a file. */
    public static Optional<Gap> in(byte[] file) {
        return file.length > 2000 ? Optional.empty() : in(new String(file, StandardCharsets.UTF_8));
    }

    /** Refuses words that are a gap: what was destroyed is neither put again nor pretended. */
    public static void refuse(String words) {
        if (in(words.strip()).isPresent())
            throw new Refusal(
                    "destroyed-words",
                    "This text was destroyed here after its transfer; take it from the archive, or write it anew");
    }

    /** As it stands in the place of the words. */
    public String line() {
        return LINE.formatted(on, bytes, sha256, reason);
    }
}
