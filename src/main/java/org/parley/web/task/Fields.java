package org.parley.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** What somebody typed into a form, by the names of the fields; files are not among it. */
record Fields(Map<String, List<String>> byName) {
    /** The fingerprint of what the form showed when it was opened. */
    static final String SEEN = "_seen";

    static final String FORM = "_form";
    static final String SUBJECT = "_subject";

    private static final String TOKEN = "_csrf";

    static Fields of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(TOKEN)) fields.put(name, List.of(values));
        });
        return new Fields(fields);
    }

    /** Reads them as a browser posts them. */
    static Fields parse(String encoded) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0)
                fields.computeIfAbsent(decode(pair.substring(0, at)), name -> new ArrayList<>())
                        .add(decode(pair.substring(at + 1)));
        }
        fields.remove(TOKEN);
        return new Fields(fields);
    }

    String encoded() {
        var pairs = new StringJoiner("&");
        byName.forEach((name, values) -> values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        return pairs.toString();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The value of the field's nth place in the form. */
    Optional<String> nth(String name, int place) {
        return all(name).stream().skip(place).findFirst();
    }

    String first(String name) {
        return nth(name, 0).orElse("");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
