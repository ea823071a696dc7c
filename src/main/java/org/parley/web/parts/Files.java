package org.parley.web.parts;

import java.nio.charset.StandardCharsets;
import org.parley.shared.Gap;
import org.parley.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that a page offers: for keeping, never shown in the page, whatever they say they are. */
public final class Files {
    private Files() {}

    public static ResponseEntity<byte[]> offered(byte[] bytes, String name) {
        return offered(bytes, MediaType.APPLICATION_OCTET_STREAM, name);
    }

    public static ResponseEntity<byte[]> offered(byte[] bytes, MediaType type, String name) {
        Gap.in(bytes).ifPresent(gap -> {
            throw new Refusal("unknown-file", "“%s” is not here any more. %s".formatted(name, gap.line()));
        });
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
