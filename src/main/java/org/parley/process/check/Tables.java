package org.parley.process.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What may stand in a decision table: inputs, answers and rows in FEEL, the language of the standard, without anything that
 * reaches beyond the table. No script, no other language, no function from outside.
 */
final class Tables {
    private static final Set<String> NOTATION = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "description",
            "input",
            "inputExpression",
            "inputEntry",
            "inputValues",
            "output",
            "outputEntry",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "text",
            "variable",
            "inputData",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "literalExpression",
            "textAnnotation",
            "association",
            "extensionElements",
            "annotation",
            "annotationEntry",
            "question",
            "allowedAnswers");

    private static final Map<String, String> CODE = Map.of(
            "import", "Nothing is taken in from outside the file",
            "importedValues", "Nothing is taken in from outside the file",
            "functionDefinition", "A function may come from outside the table",
            "businessKnowledgeModel", "A function may come from outside the table",
            "encapsulatedLogic", "A function may come from outside the table",
            "invocation", "A function may come from outside the table");

    private static final String MODEL = "https://www.omg.org/spec/DMN/";
    private static final String LEGACY = "http://www.omg.org/spec/DMN/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> ATTRIBUTES = Set.of("versionTag", "historyTimeToLive", "width", "inputVariable");
    private static final Pattern OUTSIDE = Pattern.compile("\\bexternal\\b|\\bfunction\\s*\\(|\\bjava\\b");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final ModelFile file;
    private final List<Finding> findings = new ArrayList<>();

    private Tables(ModelFile file) {
        this.file = file;
    }

    static List<Finding> findings(ModelFile file, Model model) {
        var tables = new Tables(file);
        for (var element : model.all()) tables.element(element);
        for (var table : model.anyNamespace("decisionTable")) tables.rows(table);
        if (tables.findings.isEmpty()) tables.parse();
        return tables.findings;
    }

    private void element(Element element) {
        var space = String.valueOf(element.getNamespaceURI());
        var name = element.getLocalName();
        var isDrawing = space.contains("/DMNDI/")
                || space.endsWith("/DMN/20180521/DC/")
                || space.endsWith("/DMN/20180521/DI/")
                || space.equals("http://camunda.org/schema/1.0/dmn/biodi")
                || space.equals("http://bpmn.io/schema/dmn/biodi/2.0");
        if (!isDrawing && !((space.startsWith(MODEL) || space.startsWith(LEGACY)) && NOTATION.contains(name)))
            found(element, "code", CODE.getOrDefault(name, "%s is not among what a table may use".formatted(name)));
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .forEach(attribute -> attribute(
                        element, attribute.getNamespaceURI(), attribute.getLocalName(), attribute.getNodeValue()));
        if (name.equals("text")
                && element.getParentNode() instanceof Element cell
                && !cell.getLocalName().equals("textAnnotation")) feel(cell, Model.ownText(element));
    }

    private void attribute(Element element, @Nullable String space, String name, String value) {
        if ("http://www.w3.org/2000/xmlns/".equals(space)) return;
        if (CAMUNDA.equals(space) && !ATTRIBUTES.contains(name))
            found(element, "code", "camunda:%s is not among what a table may use".formatted(name));
        if (Set.of("expressionLanguage", "inputExpressionLanguage").contains(name) && !isFeel(value))
            found(element, "code", "Tables are written in FEEL, not in %s".formatted(value));
        else if (Set.of("locationURI", "href", "schemaLocation").contains(name) && !value.startsWith("#"))
            found(element, "xml-reference", "%s names something outside the file".formatted(name));
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel")
                || language.matches("https?://www\\.omg\\.org/spec/(FEEL|DMN)/[0-9]+/(FEEL|MODEL)/?");
    }

    private void feel(Element cell, String text) {
        if (text.isEmpty()
                || cell.getLocalName().equals("inputValues")
                || cell.getLocalName().equals("outputValues")) return;
        if (text.contains("${") || text.contains("#{")) {
            found(cell, "expression", "Tables are written in FEEL; “%s” is an expression of diagrams".formatted(text));
            return;
        }
        if (OUTSIDE.matcher(text.replaceAll("\"[^\"]*\"", "\"\"")).find()) {
            found(cell, "code", "“%s” would reach beyond the table".formatted(text));
            return;
        }
        var parsed = cell.getLocalName().equals("inputEntry") ? FEEL.parseUnaryTests(text) : FEEL.parseExpression(text);
        if (!parsed.isSuccess())
            found(
                    cell,
                    "parse",
                    "“%s” cannot be read: %s".formatted(text, parsed.failure().message()));
    }

    private void rows(Element table) {
        var inputs = count(table, "input");
        var outputs = count(table, "output");
        for (var rule : Model.children(table)
                .filter(child -> child.getLocalName().equals("rule"))
                .toList()) {
            if (count(rule, "inputEntry") != inputs || count(rule, "outputEntry") != outputs)
                found(rule, "parse", "The row has not as many cells as the table has columns");
        }
    }

    private static long count(Element element, String name) {
        return Model.children(element)
                .filter(child -> child.getLocalName().equals(name))
                .count();
    }

    private void parse() {
        try {
            ENGINE.parseDecisions(new ByteArrayInputStream(file.content()));
        } catch (DmnEngineException e) {
            findings.add(new Finding(file.place(), file.name(), "engine", String.valueOf(e.getMessage())));
        }
    }

    private void found(Element element, String rule, String sentence) {
        findings.add(new Finding(file.place(), row(element), rule, sentence));
    }

    /** The row, or the column, that something stands in. */
    private static String row(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode())
            if (Set.of("rule", "input", "output", "decision").contains(e.getLocalName()) && e.hasAttribute("id"))
                return e.getAttribute("id");
        return Model.owner(element);
    }
}
