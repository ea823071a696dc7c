package org.parley.process.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.shared.Role;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What may stand in a diagram at all. Whatever is not named here is refused: whoever draws a process is not the admin of the
 * server, and what the engine could run or fetch beyond the building blocks is not offered.
 */
final class Allowed {
    private static final Set<String> NOTATION = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "errorEventDefinition",
            "escalationEventDefinition",
            "compensateEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            "conditionalEventDefinition",
            "condition",
            "message",
            "error",
            "escalation",
            "multiInstanceLoopCharacteristics",
            "completionCondition",
            "loopCardinality",
            "association",
            "textAnnotation",
            "text",
            "group",
            "category",
            "categoryValue",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef");

    private static final Set<String> EXTENSIONS = Set.of(
            "properties",
            "property",
            "in",
            "out",
            "inputOutput",
            "inputParameter",
            "executionListener",
            "failedJobRetryTimeCycle");

    private static final Set<String> ATTRIBUTES = Set.of(
            "formKey",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "expression",
            "resultVariable",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "calledElementBinding",
            "versionTag",
            "historyTimeToLive",
            "isStartableInTasklist",
            "collection",
            "elementVariable",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "modelerTemplate",
            "modelerTemplateVersion");

    private static final Set<String> DRAWING =
            Set.of(Model.DIAGRAM, "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI");

    private static final Set<String> DECORATION = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> NAMES_ONLY =
            Set.of("targetNamespace", "typeLanguage", "expressionLanguage", "exporter", "exporterVersion");

    private static final Map<String, String> CODE = Map.of(
            "scriptTask", "A script would run on the server",
            "script", "A script would run on the server",
            "connector", "A connector would call something outside",
            "taskListener", "A listener would run on the server",
            "field", "A field is set on a class, and no class may be named",
            "formData", "A form of its own is not offered; use the forms of the house",
            "signalEventDefinition", "A signal reaches every process at once; use a message of the house",
            "sendTask", "A message is sent by nobody but the exchange",
            "import", "Nothing is taken in from outside the file");

    private static final Map<String, String> CODE_ATTRIBUTES = Map.of(
            "class", "No class may be named",
            "delegateExpression", "No class may be called",
            "type", "No external task and no connector is offered",
            "topic", "No external task is offered",
            "formHandlerClass", "No class may be named",
            "variableMappingClass", "No class may be named",
            "variableMappingDelegateExpression", "No class may be called",
            "formRef", "Only the forms of the house are offered",
            "taskPriority", "No external task is offered",
            "resource", "Nothing is taken in from outside the file");

    private static final Pattern GROUP = Pattern.compile(
            "\\$\\{execution\\.tenantId}\\.(%s|agency\\.[a-z0-9-]+)|\\$\\{execution\\.tenantId}\\.\\$\\{approvers}|\\$\\{reviews\\.candidates\\(paperId, agency\\)}"
                    .formatted(Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining("|"))));

    private final ModelFile file;
    private final Expressions expressions;
    private final List<Finding> findings = new ArrayList<>();

    private Allowed(Vocabulary vocabulary, ModelFile file) {
        this.file = file;
        this.expressions = new Expressions(vocabulary, this::found);
    }

    static List<Finding> findings(Vocabulary vocabulary, ModelFile file, Model model) {
        var allowed = new Allowed(vocabulary, file);
        for (var element : model.all()) allowed.element(element);
        return allowed.findings;
    }

    private void element(Element element) {
        var space = String.valueOf(element.getNamespaceURI());
        var name = element.getLocalName();
        if (space.equals(Model.CAMUNDA)) {
            if (!EXTENSIONS.contains(name)) refuse(element, name, "code");
        } else if (space.equals(Model.BPMN)) {
            if (!NOTATION.contains(name)) refuse(element, name, CODE.containsKey(name) ? "code" : "not-offered");
        } else if (!DRAWING.contains(space) && !DECORATION.contains(space))
            found(element, "code", "Elements of %s are not offered".formatted(space));
        attributes(element, this::attribute);
        switch (name) {
            case "executionListener" -> expressions.listener(element);
            case "inputParameter" -> expressions.input(element);
            case "in", "out" -> expressions.handed(element);
            case "multiInstanceLoopCharacteristics" -> expressions.loop(element);
            case "timeDate", "timeDuration", "timeCycle" -> expressions.day(element, Model.ownText(element));
            case "conditionExpression", "condition", "completionCondition" ->
                expressions.asked(element, Model.ownText(element));
            case "loopCardinality" -> {
                if (!Model.ownText(element).matches("[1-9]\\d?"))
                    found(
                            element,
                            "expression",
                            "A loop goes a number of times, or once for each of a list of the house");
            }
            case "serviceTask" -> expressions.act(element);
            case "documentation", "text" -> {}
            default -> text(element);
        }
    }

    private void refuse(Element element, String name, String rule) {
        found(element, rule, CODE.getOrDefault(name, "%s is not among what a diagram may use".formatted(name)));
    }

    private void attribute(Element element, Attr attribute) {
        var space = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        var value = attribute.getValue();
        if (Model.CAMUNDA.equals(space) || (space == null && Model.CAMUNDA.equals(element.getNamespaceURI())))
            camunda(element, name, value, space != null);
        else if (XSI.equals(space) && !name.equals("type"))
            found(
                    element,
                    "xml-reference",
                    "xsi:%s would have something fetched from outside the file".formatted(name));
        else if (space != null && !XSI.equals(space) && !DECORATION.contains(space))
            found(element, "code", "Attributes of %s are not offered".formatted(space));
        else if (CODE_ATTRIBUTES.containsKey(name)
                && space == null
                && !Model.DIAGRAM.equals(element.getNamespaceURI())
                && !name.equals("type")) found(element, "code", CODE_ATTRIBUTES.get(name));
        if (value.matches("(?s).*[a-zA-Z][a-zA-Z0-9+.-]*://.*") && !NAMES_ONLY.contains(name))
            found(element, "xml-reference", "%s names an address outside".formatted(attribute.getName()));
        if (Model.isExpression(value) && !isExpression(element, name))
            found(element, "expression", "No expression may stand in %s".formatted(attribute.getName()));
    }

    private void camunda(Element element, String name, String value, boolean isQualified) {
        if (isQualified && !ATTRIBUTES.contains(name))
            found(
                    element,
                    "code",
                    CODE_ATTRIBUTES.getOrDefault(
                            name, "camunda:%s is not among what a diagram may use".formatted(name)));
        else if (!isQualified && CODE_ATTRIBUTES.containsKey(name)) found(element, "code", CODE_ATTRIBUTES.get(name));
        switch (name) {
            case "candidateGroups" ->
                Stream.of(value.split(" *,(?![^(]*\\)) *"))
                        .filter(group -> !GROUP.matcher(group).matches())
                        .forEach(group -> found(
                                element,
                                "offered-to",
                                "%s is no office of this desk; write ${execution.tenantId}. and the office"
                                        .formatted(group)));
            case "dueDate", "followUpDate" -> expressions.day(element, value);
            case "expression" -> {
                if (isQualified && !element.getLocalName().equals("serviceTask"))
                    found(element, "code", "Only a service task calls the house");
            }
            case "resultVariable" -> expressions.target(element, value);
            default -> {}
        }
    }

    private static boolean isExpression(Element element, String name) {
        return Set.of("expression", "candidateGroups", "dueDate", "followUpDate", "collection")
                        .contains(name)
                || name.equals("businessKey")
                || (name.equals("name") && element.getLocalName().equals("message"));
    }

    private void text(Element element) {
        var text = Model.ownText(element);
        if (Model.isExpression(text) && !element.getLocalName().equals("inputParameter"))
            found(element, "expression", "No expression may stand in %s".formatted(element.getLocalName()));
    }

    private void found(Element element, String rule, String sentence) {
        findings.add(new Finding(file.place(), Model.owner(element), rule, sentence));
    }

    private static void attributes(Element element, BiConsumer<Element, Attr> each) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .map(Attr.class::cast)
                .filter(attribute -> !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI()))
                .forEach(attribute -> each.accept(element, attribute));
    }

    /** The processing instructions before the diagram, which a browser or a parser may follow. */
    static List<Finding> around(ModelFile file) {
        var text = file.text();
        var match = Pattern.compile("<\\?(?!xml\\s)([\\w-]+)").matcher(text);
        return match.find()
                ? List.of(new Finding(
                        file.place(),
                        "line " + text.substring(0, match.start()).lines().count(),
                        "xml-reference",
                        "The instruction %s is not among what a file may carry".formatted(match.group(1))))
                : List.of();
    }
}
