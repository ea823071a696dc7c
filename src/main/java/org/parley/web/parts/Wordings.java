package org.parley.web.parts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the shared fragments ask about texts, languages, moments and names of fields. */
@Component("wordings")
public class Wordings {
    private static final Pattern ATTRIBUTED =
            Pattern.compile("\\s*(\\p{L}[\\p{L}\\p{N} ]{0,30}):\\s*(.*)", Pattern.DOTALL);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Cuts a text at its outermost square brackets; {@code [xa: 24 hours]} is wording of XA alone. */
    public List<Span> spans(@Nullable String words) {
        var spans = new ArrayList<Span>();
        if (words == null) return spans;
        int from = 0;
        int depth = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (c == '[' && depth++ == 0) {
                plain(spans, words.substring(from, at));
                from = at + 1;
            } else if (c == ']' && depth > 0 && --depth == 0) {
                spans.add(bracket(words.substring(from, at)));
                from = at + 1;
            }
        }
        // a bracket that is never closed is text like any other
        plain(spans, depth > 0 ? "[" + words.substring(from) : words.substring(from));
        return spans;
    }

    /** The English name of a language, from its tag. */
    public String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) return "Language not stated";
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    public String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** The id of the element that bears a posted name: {@code points[0].position} is {@code points-0-position}. */
    public String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    private static void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) spans.add(new Span(text, false, null));
    }

    private static Span bracket(String inside) {
        var attributed = ATTRIBUTED.matcher(inside);
        return attributed.matches()
                ? new Span(attributed.group(2), true, attributed.group(1))
                : new Span(inside, true, null);
    }
}
