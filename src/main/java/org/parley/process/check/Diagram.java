package org.parley.process.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A process as its engine runs it: the places where a course can be, the flows, and what lies in what. */
final class Diagram {
    final ModelFile file;
    final Model model;
    final Element process;
    final Map<String, Place> places = new LinkedHashMap<>();
    final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** A sequence flow with its condition, blank where there is none. */
    record Flow(String id, Place from, Place to, String condition, boolean isDefault) {}

    /** An element in which a course can be; the process itself is the outermost. */
    static final class Place {
        final String id;
        final String kind;
        final Element element;
        final @Nullable Place scope;
        private final Optional<Element> definition;
        private final Optional<Element> loop;
        private final String event;
        private final String form;
        private final String expression;
        private final boolean isScope;
        final List<Flow> in = new ArrayList<>();
        final List<Flow> out = new ArrayList<>();
        final List<Place> boundary = new ArrayList<>();
        final List<Place> inner = new ArrayList<>();

        Place(Element element, @Nullable Place scope) {
            this.id = element.getAttribute("id");
            this.kind = element.getLocalName();
            this.element = element;
            this.scope = scope;
            this.definition = Model.children(element)
                    .filter(child -> child.getLocalName().endsWith("EventDefinition"))
                    .findFirst();
            this.event = definition
                    .map(definition -> definition.getLocalName().replace("EventDefinition", ""))
                    .orElse("");
            this.loop = child("multiInstanceLoopCharacteristics");
            this.form = camunda("formKey").startsWith("parley:")
                    ? camunda("formKey").substring("parley:".length())
                    : "";
            this.expression = camunda("expression");
            this.isScope = Nodes.isScope(element);
        }

        boolean is(String... kinds) {
            for (var one : kinds) if (one.equals(kind)) return true;
            return false;
        }

        boolean isScope() {
            return isScope;
        }

        boolean isEventSubprocess() {
            return element.getAttribute("triggeredByEvent").equals("true");
        }

        /** The kind of an event by its definition: {@code timer}, {@code message}; blank for a plain one. */
        String event() {
            return event;
        }

        Optional<Element> definition() {
            return definition;
        }

        boolean interrupts() {
            return !element.getAttribute(is("boundaryEvent") ? "cancelActivity" : "isInterrupting")
                    .equals("false");
        }

        boolean isForCompensation() {
            return element.getAttribute("isForCompensation").equals("true");
        }

        Optional<Element> loop() {
            return loop;
        }

        Optional<Element> child(String name) {
            return Model.children(element)
                    .filter(child -> child.getLocalName().equals(name))
                    .findFirst();
        }

        String camunda(String attribute) {
            return element.getAttributeNS(Model.CAMUNDA, attribute);
        }

        /** What stands behind {@code parley:} in the form key. */
        String form() {
            return form;
        }

        /** What a service task does. */
        String expression() {
            return expression;
        }

        boolean liesIn(Place other) {
            for (var at = this; at != null; at = at.scope) if (at == other) return true;
            return false;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    Diagram(ModelFile file, Model model, Element process) {
        this.file = file;
        this.model = model;
        this.process = process;
        for (var kind : List.of("message", "error", "escalation"))
            for (var element : model.elements(kind))
                names.put(
                        element.getAttribute("id"),
                        element.getAttribute(kind.equals("message") ? "name" : kind + "Code"));
        places(process, null);
        for (var place : List.copyOf(places.values())) {
            var host = places.get(place.element.getAttribute("attachedToRef"));
            if (host != null) host.boundary.add(place);
        }
        for (var scope : List.copyOf(places.values())) if (scope.isScope()) flows(scope);
    }

    private void places(Element element, @Nullable Place scope) {
        var place = new Place(element, scope);
        places.put(place.id, place);
        if (scope != null) scope.inner.add(place);
        if (place.isScope()) Model.children(element).filter(Nodes::isNode).forEach(child -> places(child, place));
    }

    private void flows(Place scope) {
        Model.children(scope.element)
                .filter(child -> child.getLocalName().equals("sequenceFlow"))
                .forEach(this::flow);
    }

    private void flow(Element element) {
        var from = places.get(element.getAttribute("sourceRef"));
        var to = places.get(element.getAttribute("targetRef"));
        if (from == null || to == null) return; // the engine's parser says so
        var condition = Model.children(element)
                .filter(child -> child.getLocalName().equals("conditionExpression"))
                .map(Model::ownText)
                .findFirst()
                .orElse("");
        var id = element.getAttribute("id");
        var flow = new Flow(
                id, from, to, condition, from.element.getAttribute("default").equals(id));
        flows.put(id, flow);
        from.out.add(flow);
        to.in.add(flow);
    }

    Place root() {
        return places.values().iterator().next();
    }

    String id() {
        return process.getAttribute("id");
    }

    /** The name of the message, or the code of the error or escalation, that an event refers to. */
    String referred(Place event) {
        return event.definition()
                .map(definition -> names.getOrDefault(
                        definition.getAttribute("messageRef")
                                + definition.getAttribute("errorRef")
                                + definition.getAttribute("escalationRef"),
                        ""))
                .orElse("");
    }

    /** The catching end of a link. */
    List<Place> linkedFrom(Place event) {
        var name = event.definition()
                .map(definition -> definition.getAttribute("name"))
                .orElse("");
        return places.values().stream()
                .filter(other -> other.is("intermediateCatchEvent")
                        && other.event().equals("link")
                        && other.scope == event.scope
                        && other.definition().orElseThrow().getAttribute("name").equals(name))
                .toList();
    }

    List<Place> starts(Place scope) {
        return scope.inner.stream().filter(place -> place.is("startEvent")).toList();
    }

    List<Place> eventSubprocesses(Place scope) {
        return scope.inner.stream().filter(Place::isEventSubprocess).toList();
    }

    /** What undoes a step when it is to be undone. */
    Set<Place> compensations() {
        return places.values().stream().filter(Place::isForCompensation).collect(Collectors.toSet());
    }
}
