package org.parley.process.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A diagram taken to pieces in the order in which a course comes to them, each with all that is said of it. */
final class Portrait {
    private static final Set<String> ELSEWHERE =
            Set.of("id", "name", "sourceRef", "targetRef", "processRef", "isExecutable", "messageRef", "errorRef");

    private static final Set<String> DRAWN =
            Set.of("incoming", "outgoing", "sequenceFlow", "laneSet", "association", "textAnnotation");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("formKey", "form"),
            Map.entry("candidateGroups", "offered to"),
            Map.entry("candidateUsers", "offered to persons"),
            Map.entry("assignee", "given to"),
            Map.entry("dueDate", "due"),
            Map.entry("followUpDate", "followed up"),
            Map.entry("expression", "does"),
            Map.entry("calledElement", "calls process"),
            Map.entry("calledElementBinding", "bound to"),
            Map.entry("decisionRef", "asks table"),
            Map.entry("decisionRefBinding", "bound to"),
            Map.entry("resultVariable", "answer kept as"),
            Map.entry("attachedToRef", "stands on"),
            Map.entry("default", "otherwise by"),
            Map.entry("documentation", "note"),
            Map.entry("versionTag", "version"),
            Map.entry("historyTimeToLive", "history kept for"),
            Map.entry("collection", "once for each of"),
            Map.entry("elementVariable", "each called"),
            Map.entry("completionCondition", "over when"),
            Map.entry("timeDate", "on the day"),
            Map.entry("timeDuration", "after"),
            Map.entry("timeCycle", "every"),
            Map.entry("multiInstanceLoopCharacteristics", "repeated"));

    private final Model model;
    private final Map<String, List<Element>> leaving = new HashMap<>();

    private Portrait(Model model) {
        this.model = model;
        for (var flow : model.elements("sequenceFlow"))
            leaving.computeIfAbsent(flow.getAttribute("sourceRef"), source -> new ArrayList<>())
                    .add(flow);
        leaving.values().forEach(flows -> flows.sort(Comparator.comparing(flow -> flow.getAttribute("id"))));
    }

    /**
     * One thing drawn: a step, an event, a gateway, a flow.
     *
     * @param depth how many subprocesses it lies in
     * @param says what is said of it, word by word: form, stage, due, condition
     */
    record Part(String id, String kind, String name, int depth, Map<String, String> says) {
        String title() {
            return name.isEmpty() ? "%s (%s)".formatted(kind, id) : "%s: %s (%s)".formatted(kind, name, id);
        }
    }

    static List<Part> of(Model model) {
        var portrait = new Portrait(model);
        var parts = new ArrayList<Part>();
        for (var process : model.elements("process")) portrait.scope(process, 0, parts::add);
        return parts;
    }

    private void scope(Element scope, int depth, Consumer<Part> parts) {
        parts.accept(part(scope, depth));
        for (var node : inOrder(scope)) {
            if (Nodes.isScope(node)) scope(node, depth + 1, parts);
            else parts.accept(part(node, depth + 1));
            for (var flow : leaving.getOrDefault(node.getAttribute("id"), List.of()))
                parts.accept(part(flow, depth + 2));
        }
    }

    /** Along the flows from every start, then what no flow leads to, by id. */
    private Set<Element> inOrder(Element scope) {
        var nodes = new LinkedHashMap<String, Element>();
        Model.children(scope)
                .filter(Nodes::isNode)
                .sorted(Comparator.comparing(node -> node.getAttribute("id")))
                .forEach(node -> nodes.put(node.getAttribute("id"), node));
        var seen = new LinkedHashSet<Element>();
        for (var node : nodes.values()) if (node.getLocalName().equals("startEvent")) follow(node, nodes, seen);
        for (var node : nodes.values()) follow(node, nodes, seen);
        return seen;
    }

    private void follow(Element first, Map<String, Element> nodes, Set<Element> seen) {
        var waiting = new ArrayDeque<Element>(List.of(first));
        while (!waiting.isEmpty()) {
            var node = waiting.removeFirst();
            if (!seen.add(node)) continue;
            var id = node.getAttribute("id");
            for (var other : nodes.values())
                if (other.getAttribute("attachedToRef").equals(id)) waiting.add(other);
            for (var flow : leaving.getOrDefault(id, List.of())) {
                var next = nodes.get(flow.getAttribute("targetRef"));
                if (next != null) waiting.add(next);
            }
        }
    }

    private Part part(Element element, int depth) {
        var says = new LinkedHashMap<String, String>();
        if (element.getLocalName().equals("sequenceFlow")) {
            says.put("from", end(element.getAttribute("sourceRef")));
            says.put("to", end(element.getAttribute("targetRef")));
        }
        attributes(element, "", says);
        Model.children(element).forEach(child -> child(child, "", says));
        return new Part(
                element.getAttribute("id"),
                Nodes.kind(element),
                element.getAttribute("name").replaceAll("\\s+", " ").strip(),
                depth,
                says);
    }

    private String end(String id) {
        var name = name(id);
        return name.equals(id) ? id : "%s (%s)".formatted(name, id);
    }

    private String name(String id) {
        return model.byId(id)
                .map(element -> element.getAttribute("name"))
                .filter(name -> !name.isBlank())
                .orElse(id);
    }

    private void child(Element child, String under, Map<String, String> says) {
        var kind = child.getLocalName();
        if (Nodes.isNode(child) || DRAWN.contains(kind)) return;
        switch (kind) {
            case "extensionElements", "properties", "inputOutput" ->
                Model.children(child).forEach(inner -> child(inner, under, says));
            case "property" -> put(says, child.getAttribute("name"), child.getAttribute("value"));
            case "messageEventDefinition" -> put(says, "message", referred(child, "messageRef"));
            case "errorEventDefinition" -> put(says, "error", referred(child, "errorRef"));
            case "in", "out" -> put(says, kind.equals("in") ? "hands over" : "takes back", handed(child));
            case "inputParameter", "outputParameter" ->
                put(says, "sets " + child.getAttribute("name"), Model.ownText(child));
            case "executionListener", "taskListener" ->
                put(says, "at its " + child.getAttribute("event"), child.getAttribute("expression"));
            default -> plain(child, under, says);
        }
    }

    /** Whatever has no words of its own is told by its name, so that nothing is left out. */
    private void plain(Element child, String under, Map<String, String> says) {
        var label = under
                + WORDS.getOrDefault(child.getLocalName(), Nodes.kind(child).toLowerCase(Locale.ROOT));
        var text = Model.ownText(child).replaceAll("\\s+", " ");
        var before = says.size();
        if (!text.isEmpty()) put(says, label, text);
        var within = child.getLocalName().equals("multiInstanceLoopCharacteristics")
                        || child.getLocalName().endsWith("EventDefinition")
                ? ""
                : label + " ";
        attributes(child, within, says);
        Model.children(child).forEach(inner -> child(inner, within, says));
        if (says.size() == before) put(says, label, "yes");
    }

    private static String handed(Element mapping) {
        if (mapping.hasAttribute("businessKey")) return "business key";
        var source = mapping.getAttribute("source")
                + mapping.getAttribute("sourceExpression")
                + mapping.getAttribute("variables");
        var target = mapping.getAttribute("target");
        return target.isEmpty() || target.equals(source) ? source : source + " as " + target;
    }

    private String referred(Element definition, String attribute) {
        return name(definition.getAttribute(attribute));
    }

    private static void attributes(Element element, String under, Map<String, String> says) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> !attribute.getNodeName().startsWith("xmlns")
                        && !ELSEWHERE.contains(attribute.getLocalName())
                        && !attribute.getNodeName().startsWith("xsi:"))
                .sorted(Comparator.comparing(Node::getNodeName))
                .forEach(attribute -> put(
                        says,
                        under + WORDS.getOrDefault(attribute.getLocalName(), attribute.getLocalName()),
                        attribute.getNodeValue()));
    }

    private static void put(Map<String, String> says, String label, String value) {
        if (!value.isBlank()) says.merge(label, value.strip(), (one, two) -> one + "; " + two);
    }
}
