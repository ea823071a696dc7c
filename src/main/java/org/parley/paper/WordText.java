package org.parley.paper;

import java.util.List;

/**
 * What a Word file says as plain text, paragraph by paragraph.
 *
 * @param lost what the file held that a plain text cannot, each in words for the person who handed it in
 */
public record WordText(String words, List<String> lost) {
    public WordText {
        lost = List.copyOf(lost);
    }
}
