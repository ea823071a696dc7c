package org.parley.web.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A form as a browser has it: what the page put into its fields, and what a person changes before sending it. */
final class Filled {
    private final Document page;
    private final Element form;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Filled(Document page) {
        this.page = page;
        this.form = Objects.requireNonNull(page.selectFirst("main form.task, main form.pane"), page::text);
        for (var field : form.select("input[name], textarea[name], select[name]")) take(field);
    }

    private void take(Element field) {
        var type = field.attr("type");
        if (type.equals("file") || field.hasAttr("disabled")) return;
        if ((type.equals("radio") || type.equals("checkbox")) && !field.hasAttr("checked")) return;
        var value =
                switch (field.tagName()) {
                    case "select" -> {
                        var chosen = field.selectFirst("option[selected]");
                        yield (chosen == null ? Objects.requireNonNull(field.selectFirst("option")) : chosen)
                                .attr("value");
                    }
                    case "textarea" -> field.wholeText().replaceFirst("^\n", "");
                    default -> field.attr("value");
                };
        fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>()).add(value);
    }

    Document page() {
        return page;
    }

    String text() {
        return page.text();
    }

    String value(String name) {
        return String.join("", fields.getOrDefault(name, List.of()));
    }

    /** The prefix of the fields on the point with that title. */
    String on(String point) {
        for (var field : form.select("[name*='[']")) {
            var block = field.closest(".point");
            if (block != null && block.text().contains(point))
                return field.attr("name").replaceFirst("].*$", "].");
        }
        throw new AssertionError("No point '%s' on the form: %s".formatted(point, form.text()));
    }

    /** Types or chooses; the field must be there, and offer the value where it offers any. */
    Filled set(String name, String value) {
        var there = form.select("[name='" + name + "']");
        assertThat(there)
                .as("field %s among %s", name, form.select("[name]").eachAttr("name"))
                .isNotEmpty();
        var first = Objects.requireNonNull(there.first());
        if (first.attr("type").equals("radio"))
            assertThat(there.eachAttr("value")).contains(value);
        if (first.tagName().equals("select"))
            assertThat(first.select("option").eachAttr("value")).contains(value);
        fields.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Takes the same position on every point that is open. */
    Filled all(String ending, String value) {
        form.select("[name$='" + ending + "']").eachAttr("name").stream()
                .distinct()
                .forEach(name -> set(name, value));
        return this;
    }

    Filled attach(String name, byte[] file) {
        assertThat(form.select("input[type=file][name='" + name + "']")).hasSize(1);
        files.put(name, file);
        return this;
    }

    Filled attach(String name, String words) {
        return attach(name, words.getBytes(StandardCharsets.UTF_8));
    }

    /** Presses the button with that name. */
    Filled press(String name) {
        var button = form.selectFirst("button[name='" + name + "']");
        assertThat(button).as("button %s: %s", name, form.text()).isNotNull();
        fields.put(name, List.of(Objects.requireNonNull(button).attr("value")));
        return this;
    }

    MockMultipartHttpServletRequestBuilder request() {
        var request = multipart(form.attr("action"));
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        files.forEach((name, file) ->
                request.file(new MockMultipartFile(name, "letter.docx", "application/octet-stream", file)));
        return request;
    }
}
