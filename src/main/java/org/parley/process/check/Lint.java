package org.parley.process.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.process.check.Diagram.Place;

/**
 * bpmnlint's recommended rules, under the same names, where there is no Node to run bpmnlint itself. Two of them are about
 * looks alone, {@code no-overlapping-elements} and {@code superfluous-label}: those are read by bpmnlint in the build.
 */
final class Lint {
    private final Diagram diagram;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(Diagram diagram) {
        this.diagram = diagram;
    }

    static List<Finding> findings(Diagram diagram) {
        var lint = new Lint(diagram);
        for (var place : diagram.places.values()) {
            if (place.isScope()) lint.scope(place);
            if (place.scope != null) lint.place(place);
        }
        lint.flows();
        lint.global();
        lint.drawn();
        return lint.findings;
    }

    private void scope(Place scope) {
        var starts = diagram.starts(scope);
        if (starts.isEmpty()) found(scope, "start-event-required", "It has no start");
        if (scope.inner.stream().noneMatch(place -> place.is("endEvent")))
            found(scope, "end-event-required", "It has no end");
        if (starts.stream().filter(start -> start.event().isEmpty()).count() > 1)
            found(scope, "single-blank-start-event", "It has several plain starts");
        if (scope.isEventSubprocess())
            for (var start : starts)
                if (start.event().isEmpty())
                    found(start, "event-sub-process-typed-start-event", "The start says by which event it begins");
        if (scope.scope != null && !scope.isEventSubprocess())
            for (var start : starts)
                if (!start.event().isEmpty())
                    found(
                            start,
                            "sub-process-blank-start-event",
                            "A subprocess begins plainly, by no event of its own");
        terminations(scope);
    }

    private void terminations(Place scope) {
        var ends = scope.inner.stream().filter(place -> place.out.isEmpty()).toList();
        var terminating = ends.stream().filter(Lint::terminates).toList();
        if (terminating.size() == 1 && ends.stream().allMatch(end -> terminates(end) || interrupts(end)))
            found(terminating.get(0), "superfluous-termination", "It ends everything, but nothing else is running");
    }

    private static boolean terminates(Place place) {
        return place.is("endEvent") && place.event().equals("terminate");
    }

    private static boolean interrupts(Place place) {
        return place.isEventSubprocess()
                && place.inner.stream().anyMatch(start -> start.is("startEvent") && start.interrupts());
    }

    private void place(Place place) {
        var isGateway = place.kind.endsWith("Gateway");
        if (isGateway) gateway(place);
        else {
            if (place.in.size() > 1) found(place, "fake-join", "Several ways come in; join them by a gateway first");
            if (place.out.stream()
                            .filter(flow -> flow.condition().isEmpty() && !flow.isDefault())
                            .count()
                    > 1) found(place, "no-implicit-split", "Several ways lead out; split them by a gateway");
        }
        if (isUnnamed(place)) found(place, "label-required", "It has no name");
        if (isImplicitStart(place)) found(place, "no-implicit-start", "No way leads to it");
        if (isImplicitEnd(place)) found(place, "no-implicit-end", "No way leads on from it, and it is no end");
        if (isDisconnected(place)) found(place, "no-disconnected", "It is connected to nothing");
        if (Model.children(place.element)
                        .filter(child -> child.getLocalName().endsWith("EventDefinition"))
                        .count()
                > 1) found(place, "single-event-definition", "It stands for several events at once");
        conditions(place);
        if (place.event().equals("link")) link(place);
    }

    private void gateway(Place place) {
        if (place.is("inclusiveGateway"))
            found(place, "no-inclusive-gateway", "An inclusive gateway; use an exclusive or a parallel one");
        if (place.in.size() > 1 && place.out.size() > 1)
            found(place, "no-gateway-join-fork", "It joins and splits; use two gateways");
        if (place.in.size() == 1 && place.out.size() == 1)
            found(place, "superfluous-gateway", "It has one way in and one way out");
        if (!place.is("eventBasedGateway")) return;
        if (place.out.size() < 2) found(place, "event-based-gateway", "It waits for one event only");
        for (var flow : place.out) {
            if (!flow.condition().isEmpty())
                found(flow.id(), "event-based-gateway", "A way to an event has no condition");
            if (!flow.to().is("intermediateCatchEvent") || flow.to().in.size() > 1)
                found(flow.to(), "event-based-gateway", "Only events follow that nothing else leads to");
        }
    }

    private static boolean isUnnamed(Place place) {
        if (!place.element.getAttribute("name").isBlank()
                || place.is("parallelGateway", "eventBasedGateway", "subProcess")) return false;
        return !place.kind.endsWith("Gateway") || place.out.size() > 1;
    }

    private static boolean isImplicitStart(Place place) {
        return place.in.isEmpty()
                && !place.isForCompensation()
                && !place.isEventSubprocess()
                && !place.is("startEvent", "boundaryEvent")
                && !(place.is("intermediateCatchEvent") && place.event().equals("link"));
    }

    private static boolean isImplicitEnd(Place place) {
        return place.out.isEmpty()
                && !place.isForCompensation()
                && !place.isEventSubprocess()
                && !place.is("endEvent")
                && !(place.is("intermediateThrowEvent") && place.event().equals("link"))
                && !(place.is("boundaryEvent") && place.event().equals("compensate"));
    }

    private static boolean isDisconnected(Place place) {
        return place.in.isEmpty()
                && place.out.isEmpty()
                && !place.isEventSubprocess()
                && !place.isForCompensation()
                && !place.is("callActivity")
                && !place.event().equals("compensate");
    }

    private void conditions(Place place) {
        if (place.out.stream()
                .noneMatch(flow -> flow.isDefault() || !flow.condition().isEmpty())) return;
        for (var flow : place.out)
            if (flow.condition().isEmpty() && !flow.isDefault())
                found(flow.id(), "conditional-flows", "The other ways have a condition, this one has none");
    }

    private void link(Place place) {
        var name = place.definition().orElseThrow().getAttribute("name");
        var other = place.is("intermediateThrowEvent") ? "intermediateCatchEvent" : "intermediateThrowEvent";
        if (name.isBlank()) found(place, "link-event", "The link has no name");
        else if (diagram.places.values().stream()
                .noneMatch(end -> end.is(other)
                        && end.scope == place.scope
                        && end.event().equals("link")
                        && end.definition().orElseThrow().getAttribute("name").equals(name)))
            found(place, "link-event", "The link has no other end");
    }

    private void flows() {
        var seen = new HashSet<String>();
        for (var flow : diagram.flows.values()) {
            if (!seen.add(flow.from() + " " + flow.to() + " " + flow.condition()))
                found(flow.id(), "no-duplicate-sequence-flows", "Another way leads from and to the same");
            if (!flow.condition().isEmpty() && name(flow.id()).isBlank())
                found(flow.id(), "label-required", "A way with a condition has no name");
        }
    }

    private String name(String flow) {
        return diagram.model.elements("sequenceFlow").stream()
                .filter(element -> element.getAttribute("id").equals(flow))
                .map(element -> element.getAttribute("name"))
                .findFirst()
                .orElse("");
    }

    private void global() {
        var roots = diagram.model.elements("error", "escalation", "message");
        var referred = diagram.places.values().stream()
                .flatMap(place -> Model.children(place.element))
                .map(definition -> definition.getAttribute("messageRef")
                        + definition.getAttribute("errorRef")
                        + definition.getAttribute("escalationRef"))
                .collect(Collectors.toSet());
        var names = new HashSet<String>();
        for (var root : roots) {
            var id = root.getAttribute("id");
            if (root.getAttribute("name").isBlank()) found(id, "global", "It has no name");
            if (!referred.contains(id)) found(id, "global", "Nothing refers to it");
            if (!names.add(root.getLocalName() + " " + root.getAttribute("name")))
                found(id, "global", "Another one has the same name");
        }
    }

    private void drawn() {
        var drawn = diagram.model.anyNamespace("BPMNShape").stream()
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toCollection(HashSet::new));
        diagram.model.anyNamespace("BPMNEdge").stream()
                .map(edge -> edge.getAttribute("bpmnElement"))
                .forEach(drawn::add);
        for (var place : diagram.places.values())
            if (place.scope != null && !drawn.contains(place.id)) found(place, "no-bpmndi", "It is not drawn");
        for (var flow : diagram.flows.keySet()) if (!drawn.contains(flow)) found(flow, "no-bpmndi", "It is not drawn");
    }

    private void found(Place place, String rule, String sentence) {
        found(place.id, rule, sentence);
    }

    private void found(String element, String rule, String sentence) {
        findings.add(new Finding(diagram.file.place(), element, rule, sentence));
    }
}
