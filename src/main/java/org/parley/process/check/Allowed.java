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

    private static final Pattern PERIOD =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?");
    private static final Pattern DAY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?");
    private static final Pattern CYCLE = Pattern.compile("R\\d*/(.+)");
    private static final Set<String> LISTENERS =
            Set.of("${execution.setProcessBusinessKey(communications.negotiation(communicationId))}");

    private final Vocabulary vocabulary;
    private final ModelFile file;
    private final Model model;
    private final List<Finding> findings = new ArrayList<>();

    private Allowed(Vocabulary vocabulary, ModelFile file, Model model) {
        this.vocabulary = vocabulary;
        this.file = file;
        this.model = model;
    }

    static List<Finding> findings(Vocabulary vocabulary, ModelFile file, Model model) {
        var allowed = new Allowed(vocabulary, file, model);
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
            case "executionListener" -> listener(element);
            case "inputParameter" -> input(element);
            case "in", "out" -> handed(element);
            case "multiInstanceLoopCharacteristics" -> loop(element);
            case "timeDate", "timeDuration", "timeCycle" -> day(element, Model.ownText(element));
            case "conditionExpression", "condition", "completionCondition" -> asked(element, Model.ownText(element));
            case "loopCardinality" -> {
                if (!Model.ownText(element).matches("[1-9]\\d?"))
                    found(
                            element,
                            "expression",
                            "A loop goes a number of times, or once for each of a list of the house");
            }
            case "serviceTask" -> act(element);
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
        if (Model.CAMUNDA.equals(space) || space == null && Model.CAMUNDA.equals(element.getNamespaceURI()))
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
            case "dueDate", "followUpDate" -> day(element, value);
            case "expression" -> {
                if (isQualified && !element.getLocalName().equals("serviceTask"))
                    found(element, "code", "Only a service task calls the house");
            }
            case "resultVariable" -> target(element, value);
            default -> {}
        }
    }

    private static boolean isExpression(Element element, String name) {
        return Set.of("expression", "candidateGroups", "dueDate", "followUpDate", "collection")
                        .contains(name)
                || name.equals("businessKey")
                || name.equals("name") && element.getLocalName().equals("message");
    }

    private void text(Element element) {
        var text = Model.ownText(element);
        if (Model.isExpression(text) && !element.getLocalName().equals("inputParameter"))
            found(element, "expression", "No expression may stand in %s".formatted(element.getLocalName()));
    }

    private void act(Element task) {
        var expression = task.getAttributeNS(Model.CAMUNDA, "expression");
        if (expression.isEmpty()) {
            found(task, "not-offered", "A service task calls one of: " + String.join("; ", sorted(vocabulary.acts())));
            return;
        }
        read(task, expression, term -> {
            if (!(term instanceof Term.Call call) || !vocabulary.acts().contains(call.text()))
                found(
                        task,
                        "unknown-call",
                        "%s is not among what a service task may call: %s"
                                .formatted(expression, String.join("; ", sorted(vocabulary.acts()))));
        });
    }

    private void asked(Element element, String expression) {
        if (!element.getAttribute("language").isEmpty() || element.hasAttributeNS(Model.CAMUNDA, "resource"))
            found(element, "code", "A script would run on the server");
        read(element, expression, term -> {
            for (var atom : term.atoms()) {
                if (atom instanceof Term.Call call) question(element, call.text());
                else if (atom instanceof Term.OfTheCourse)
                    found(
                            element,
                            "expression",
                            "A condition asks for variables and the answers of the house, nothing else");
            }
        });
    }

    private void question(Element element, String call) {
        if (!vocabulary.questions().containsKey(call))
            found(element, "unknown-call", "%s is not among what a diagram may ask".formatted(call));
    }

    private void day(Element element, String value) {
        if (value.startsWith("${") || value.startsWith("#{")) {
            read(element, value, term -> {
                if (term instanceof Term.Call call) question(element, call.text());
                else
                    found(element, "expression", "A day is a date, a period such as P10D, or one that the house gives");
            });
            return;
        }
        var cycle = CYCLE.matcher(value);
        var period = cycle.matches() ? cycle.group(1) : value;
        if (!PERIOD.matcher(period).matches() && !DAY.matcher(period).matches())
            found(
                    element,
                    "expression",
                    "“%s” is no day; write a date, a period such as P10D, or one that the house gives"
                            .formatted(value));
    }

    private void loop(Element loop) {
        var collection = loop.getAttributeNS(Model.CAMUNDA, "collection");
        var each = loop.getAttributeNS(Model.CAMUNDA, "elementVariable");
        if (collection.isEmpty()) return;
        read(loop, collection, term -> {
            if (!(term instanceof Term.Call call) || !Vocabulary.LOOPS.containsKey(call.text()))
                found(
                        loop,
                        "unknown-call",
                        "A loop goes through one of: " + String.join("; ", sorted(Vocabulary.LOOPS.keySet())));
            else if (!each.equals(Vocabulary.LOOPS.get(call.text())))
                found(loop, "id", "Each of %s is called %s".formatted(call.text(), Vocabulary.LOOPS.get(call.text())));
        });
    }

    private void listener(Element listener) {
        var expression = listener.getAttribute("expression");
        var sets = Effects.SETS.matcher(expression);
        if (sets.matches()) {
            var words = Vocabulary.OUTCOMES.getOrDefault(sets.group(1), Set.of());
            if (!words.contains(sets.group(2)))
                found(listener, "listener", "Only the outcome of a course is said by hand: " + outcomes());
        } else if (!LISTENERS.contains(expression) && !isForgetting(expression))
            found(listener, "listener", "A listener says the outcome of a course and nothing else: " + outcomes());
    }

    private boolean isForgetting(String expression) {
        var match = Pattern.compile("\\$\\{execution\\.removeVariable\\('(\\w+)'\\)}")
                .matcher(expression);
        return match.matches() && !Vocabulary.IDS.contains(match.group(1)) && !vocabulary.routes(match.group(1));
    }

    private static String outcomes() {
        return Vocabulary.OUTCOMES.entrySet().stream()
                .map(outcome -> outcome.getKey() + " as " + String.join(" or ", sorted(outcome.getValue())))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void input(Element input) {
        var name = input.getAttribute("name");
        var text = Model.ownText(input);
        if (text.isEmpty() && Model.children(input).findAny().isEmpty()) return; // begins anew
        target(input, name);
        if (Model.children(input).findAny().isPresent() || !Model.isExpression(text))
            found(input, "expression", "An input takes one answer of the house");
        else
            read(input, text, term -> {
                if (term instanceof Term.Call call) question(input, call.text());
                else if (!(term instanceof Term.Variable))
                    found(input, "expression", "An input takes one answer of the house");
            });
    }

    private void target(Element element, String name) {
        if (Vocabulary.IDS.contains(name))
            found(element, "id", "%s is given by the house and never set".formatted(name));
        else if (vocabulary.routes(name))
            found(element, "id", "%s is said by a person on a form and never set".formatted(name));
    }

    private void handed(Element mapping) {
        if (mapping.hasAttribute("businessKey")) {
            if (!mapping.getAttribute("businessKey").matches("[#$]\\{execution\\.processBusinessKey}"))
                found(mapping, "call", "The business key is passed on as it is");
            return;
        }
        var source = mapping.getAttribute("source");
        var target = mapping.getAttribute("target");
        if (source.isEmpty() || !source.equals(target))
            found(
                    mapping,
                    "call",
                    "What is handed over keeps its name, and is named: not all, nothing reckoned, nothing renamed");
        else if (mapping.getLocalName().equals("out") && Vocabulary.IDS.contains(target))
            found(mapping, "id", "%s is given by the house and never taken back".formatted(target));
    }

    private void read(Element element, String expression, java.util.function.Consumer<Term> then) {
        try {
            then.accept(Term.of(expression));
        } catch (IllegalArgumentException e) {
            found(element, "expression", "%s in %s".formatted(e.getMessage(), expression));
        }
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
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
