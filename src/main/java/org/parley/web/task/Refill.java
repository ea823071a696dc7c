package org.parley.web.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes a page again with what somebody had typed in its task's form, so that no template need think of it and it works
 * without a script. Hidden fields stay as the page has them; files cannot be kept.
 */
final class Refill extends AbstractSimpleMarkupHandler {
    private final Fields typed;
    private final Writer out;
    private final Map<String, Integer> places = new HashMap<>();
    private boolean inForm;
    private @Nullable String replacing;
    private @Nullable String select;

    private Refill(Fields typed, Writer out) {
        this.typed = typed;
        this.out = out;
    }

    static void write(String page, Fields typed, Writer out) {
        var configuration = ParseConfiguration.htmlConfiguration();
        configuration.setElementBalancing(ParseConfiguration.ElementBalancing.NO_BALANCING);
        try {
            new SimpleMarkupParser(configuration).parse(page, new Refill(typed, out));
        } catch (ParseException e) {
            throw new IllegalStateException("A page of our own cannot be read", e);
        }
    }

    @Override
    public void handleStandaloneElement(
            String name, @Nullable Map<String, String> attributes, boolean minimized, int line, int col) {
        tag(name, inForm ? filled(name, attributes) : attributes, minimized);
    }

    @Override
    public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int col) {
        if (name.equals("form") && attributes != null && attributes.containsKey("data-task")) inForm = true;
        tag(name, inForm ? filled(name, attributes) : attributes, false);
        if (!inForm || attributes == null) return;
        var field = attributes.get("name");
        if (name.equals("select")) select = field;
        if (name.equals("textarea") && field != null && typed.has(field)) {
            replacing = name;
            var value = typed.nth(field, place(field)).orElse("");
            // a browser drops the first line break of an area
            put((value.startsWith("\n") ? "\n" : "") + HtmlUtils.htmlEscape(value));
        }
    }

    @Override
    public void handleCloseElement(String name, int line, int col) {
        if (name.equals(replacing)) replacing = null;
        if (name.equals("select")) select = null;
        if (name.equals("form")) inForm = false;
        put("</" + name + ">");
    }

    @Override
    public void handleUnmatchedCloseElement(String name, int line, int col) {
        put("</" + name + ">");
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int col) {
        if (replacing == null) put(new String(buffer, offset, length));
    }

    @Override
    public void handleComment(char[] buffer, int offset, int length, int line, int col) {
        put("<!--" + new String(buffer, offset, length) + "-->");
    }

    @Override
    public void handleDocType(
            String elementName,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String internalSubset,
            int line,
            int col) {
        put("<!doctype " + elementName + ">");
    }

    private @Nullable Map<String, String> filled(String element, @Nullable Map<String, String> attributes) {
        if (attributes == null) return null;
        return switch (element) {
            case "input" -> input(new LinkedHashMap<>(attributes));
            case "option" -> option(new LinkedHashMap<>(attributes));
            default -> attributes;
        };
    }

    private Map<String, String> input(Map<String, String> input) {
        var field = input.get("name");
        if (field == null) return input;
        switch (input.getOrDefault("type", "text").toLowerCase(Locale.ROOT)) {
            case "hidden", "file", "submit", "button", "image", "reset", "password" -> {}
            case "checkbox" -> mark(input, "checked", chosen(field, input.getOrDefault("value", "on")));
            case "radio" -> {
                if (typed.has(field)) mark(input, "checked", chosen(field, input.getOrDefault("value", "on")));
            }
            default -> {
                if (typed.has(field))
                    typed.nth(field, place(field)).ifPresent(value -> input.put("value", HtmlUtils.htmlEscape(value)));
            }
        }
        return input;
    }

    private Map<String, String> option(Map<String, String> option) {
        var value = option.get("value");
        if (select != null && value != null && typed.has(select)) mark(option, "selected", chosen(select, value));
        return option;
    }

    private boolean chosen(String field, String value) {
        return typed.all(field).contains(HtmlUtils.htmlUnescape(value));
    }

    private static void mark(Map<String, String> attributes, String mark, boolean on) {
        attributes.remove(mark);
        if (on) attributes.put(mark, mark);
    }

    private int place(String field) {
        return places.merge(field, 1, Integer::sum) - 1;
    }

    private void tag(String name, @Nullable Map<String, @Nullable String> attributes, boolean minimized) {
        var tag = new StringBuilder("<").append(name);
        if (attributes != null)
            attributes.forEach((attribute, value) -> {
                tag.append(' ').append(attribute);
                if (value != null)
                    tag.append("=\"").append(value.replace("\"", "&quot;")).append('"');
            });
        put(tag.append(minimized ? "/>" : ">").toString());
    }

    private void put(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
