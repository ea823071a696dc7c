package org.parley.web.trouble;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody typed into a form that was not taken, to be shown again so that it can be copied. */
record Typed(String name, String value) {
    static List<Typed> in(HttpServletRequest request) {
        var typed = new ArrayList<Typed>();
        if (!"POST".equals(request.getMethod())) return typed;
        request.getParameterMap().forEach((name, values) -> {
            if (isSecret(name)) return;
            for (var value : values) if (!value.isBlank()) typed.add(new Typed(name, value));
        });
        return typed;
    }

    private static boolean isSecret(String name) {
        return name.startsWith("_") || name.toLowerCase(Locale.ROOT).contains("password");
    }
}
