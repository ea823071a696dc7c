package org.parley.process.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.process.check.Portrait.Part;
import org.w3c.dom.Element;

/** A decision table taken to pieces: its columns and its rows, each row in words. */
final class TablePortrait {
    private TablePortrait() {}

    static List<Part> of(Model model) {
        var parts = new ArrayList<Part>();
        for (var decision : model.anyNamespace("decision")) {
            var says = new LinkedHashMap<String, String>();
            within(decision, "description").forEach(note -> says.put("note", words(note)));
            for (var table : within(decision, "decisionTable"))
                says.put(
                        "hit policy",
                        table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy"));
            parts.add(new Part(decision.getAttribute("id"), "Decision", decision.getAttribute("name"), 0, says));
            for (var table : within(decision, "decisionTable")) table(table, parts);
            for (var literal : within(decision, "literalExpression"))
                parts.add(new Part(
                        decision.getAttribute("id") + "_Expression",
                        "Expression",
                        "",
                        1,
                        Map.of("answers", words(literal))));
        }
        return parts;
    }

    private static void table(Element table, List<Part> parts) {
        var inputs = within(table, "input");
        var outputs = within(table, "output");
        for (var input : inputs)
            parts.add(new Part(
                    input.getAttribute("id"),
                    "Asks",
                    input.getAttribute("label"),
                    1,
                    columns(input, "inputExpression")));
        for (var output : outputs)
            parts.add(new Part(
                    output.getAttribute("id"),
                    "Answers",
                    output.getAttribute("label"),
                    1,
                    Map.of("kept as", output.getAttribute("name"), "type", output.getAttribute("typeRef"))));
        for (var rule : within(table, "rule")) {
            var says = new LinkedHashMap<String, String>();
            cells(rule, "inputEntry", inputs, "if ", says);
            cells(rule, "outputEntry", outputs, "then ", says);
            var note = within(rule, "description").stream()
                    .findFirst()
                    .map(TablePortrait::words)
                    .orElse("");
            parts.add(new Part(rule.getAttribute("id"), "Row", note, 1, says));
        }
    }

    private static Map<String, String> columns(Element input, String expression) {
        var says = new LinkedHashMap<String, String>();
        for (var asked : within(input, expression)) {
            says.put("expression", words(asked));
            says.put("type", asked.getAttribute("typeRef"));
        }
        return says;
    }

    private static void cells(Element rule, String kind, List<Element> columns, String lead, Map<String, String> says) {
        var cells = within(rule, kind);
        for (int i = 0; i < cells.size(); i++) {
            var label = i < columns.size() ? columns.get(i).getAttribute("label") : "column " + (i + 1);
            var text = words(cells.get(i));
            says.put(lead + label, text.isEmpty() ? "anything" : text);
        }
    }

    private static String words(Element element) {
        var texts = within(element, "text");
        return (texts.isEmpty() ? Model.ownText(element) : Model.ownText(texts.get(0))).replaceAll("\\s+", " ");
    }

    private static List<Element> within(Element element, String name) {
        return Model.children(element)
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }
}
