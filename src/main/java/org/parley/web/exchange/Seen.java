package org.parley.web.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A fingerprint of what a form showed. */
final class Seen {
    private Seen() {}

    static String of(Object... shown) {
        var words = new StringBuilder();
        for (var one : shown) words.append(one).append('\n');
        return UUID.nameUUIDFromBytes(words.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
