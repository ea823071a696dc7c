package org.parley.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into the pieces that a redline compares: words, spaces, marks, and brackets as a whole. */
final class Words {
    private static final int LONGEST_BRACKET = 600;
    private static final Pattern PIECE =
            Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{N}\\p{M}]+(?:['’\\-][\\p{L}\\p{N}\\p{M}]+)*+|.", Pattern.DOTALL);

    private Words() {}

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        var piece = PIECE.matcher(text);
        int at = 0;
        while (at < text.length() && piece.find(at)) {
            int end = text.charAt(at) == '[' ? endOfBracket(text, at) : piece.end();
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    /** Behind the bracket that opens here, or behind its first character where it does not close on its line. */
    private static int endOfBracket(String text, int from) {
        int depth = 0;
        int last = Math.min(text.length(), from + LONGEST_BRACKET);
        for (int at = from; at < last; at++) {
            char c = text.charAt(at);
            if (c == '\n') break;
            if (c == '[') depth++;
            if (c == ']' && --depth == 0) return at + 1;
        }
        return from + 1;
    }
}
