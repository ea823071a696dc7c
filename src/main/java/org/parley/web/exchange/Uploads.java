package org.parley.web.exchange;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.ProofFile;
import org.parley.shared.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** A file that was posted with a form, as proof. */
final class Uploads {
    private Uploads() {}

    static @Nullable ProofFile proof(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return null;
        if (file.getSize() > ProofFile.LARGEST)
            throw new Refusal("file-too-large", "A file may have 2 MB; this one is larger", "proof");
        try {
            return new ProofFile(
                    shortened(Objects.requireNonNullElse(file.getOriginalFilename(), "file"), 200),
                    shortened(Objects.requireNonNullElse(file.getContentType(), "application/octet-stream"), 100),
                    file.getBytes());
        } catch (IOException e) {
            throw new Refusal("unreadable-file", "The file could not be read; choose it again", "proof");
        }
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(words.length() - most);
    }
}
