package org.parley.process.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.Diagram.Place;

/** Whether the diagrams of a set agree with each other and with the house: calls, forms, messages, and what each knows. */
final class Agreement {
    private final Vocabulary vocabulary;
    private final Map<String, Diagram> diagrams;
    private final Set<String> names;
    private final List<Finding> findings = new ArrayList<>();

    /** @param names the files of the set */
    Agreement(Vocabulary vocabulary, Collection<Diagram> diagrams, Set<String> names) {
        this.vocabulary = vocabulary;
        this.diagrams =
                diagrams.stream().collect(Collectors.toMap(Diagram::id, diagram -> diagram, (one, other) -> one));
        this.names = names;
    }

    List<Finding> findings() {
        for (var root : new TreeSet<>(vocabulary.roots().keySet()))
            if (!names.contains(root + ".bpmn"))
                findings.add(new Finding(
                        root + ".bpmn",
                        root + ".bpmn",
                        "missing",
                        "The house starts the process %s, and this set has none".formatted(root)));
        for (var diagram : diagrams.values()) {
            for (var place : diagram.places.values()) place(diagram, place);
            known(diagram);
        }
        return findings;
    }

    private void place(Diagram diagram, Place place) {
        switch (place.kind) {
            case "userTask" -> form(diagram, place);
            case "callActivity" -> call(diagram, place);
            case "businessRuleTask" -> decision(diagram, place);
            case "startEvent", "intermediateCatchEvent", "boundaryEvent", "intermediateThrowEvent", "endEvent" ->
                event(diagram, place);
            default -> {}
        }
    }

    private void form(Diagram diagram, Place task) {
        var key = task.camunda("formKey");
        if (key.isEmpty()) found(diagram, task, "form", "has no form, so nobody could ever complete it");
        else if (!vocabulary.forms().containsKey(task.form()))
            found(diagram, task, "form", "there is no form called %s".formatted(key));
        if (task.camunda("candidateGroups").isEmpty()) found(diagram, task, "offered-to", "is offered to nobody");
    }

    private void call(Diagram diagram, Place call) {
        var target = call.element.getAttribute("calledElement");
        if (!names.contains(target + ".bpmn"))
            found(diagram, call, "call", "calls %s, but there is no %1$s.bpmn in this set".formatted(target));
        bound(diagram, call, call.camunda("calledElementBinding"));
        if (Model.children(call.element)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .flatMap(Model::children)
                .noneMatch(in -> in.getAttribute("businessKey").contains("processBusinessKey")))
            found(diagram, call, "call", "does not pass the business key on");
    }

    private void decision(Diagram diagram, Place task) {
        var target = task.camunda("decisionRef");
        if (!names.contains(target + ".dmn"))
            found(diagram, task, "decision", "asks %s, but there is no %1$s.dmn in this set".formatted(target));
        bound(diagram, task, task.camunda("decisionRefBinding"));
    }

    private void bound(Diagram diagram, Place place, String binding) {
        if (!binding.equals("deployment"))
            found(
                    diagram,
                    place,
                    "call",
                    "must be bound to its deployment, so that running negotiations keep what they began with");
    }

    private void event(Diagram diagram, Place event) {
        var atTheTop = event.is("startEvent") && event.scope == diagram.root();
        switch (event.event()) {
            case "message" -> message(diagram, event, atTheTop);
            case "timer", "conditional", "signal" -> {
                if (atTheTop)
                    found(
                            diagram,
                            event,
                            "start",
                            "A course is begun by the house or by a message of the house, never by itself");
            }
            default -> {}
        }
    }

    private void message(Diagram diagram, Place event, boolean atTheTop) {
        var name = diagram.referred(event);
        if (event.is("endEvent", "intermediateThrowEvent"))
            found(diagram, event, "message", "A message is sent by nobody but the exchange");
        else if (!vocabulary.messages().contains(name))
            found(
                    diagram,
                    event,
                    "message",
                    "nobody ever sends the message %s".formatted(name.isEmpty() ? "without a name" : name));
        else if (atTheTop && !vocabulary.starting().contains(name))
            found(diagram, event, "message", "%s wakes a course that waits; it starts none".formatted(name));
    }

    /** Every variable that is read is one that the course was given or that is said on the way. */
    private void known(Diagram diagram) {
        var given = given(diagram);
        var said = new HashSet<String>();
        for (var place : diagram.places.values()) {
            said.addAll(vocabulary.forms().getOrDefault(place.form(), Map.of()).keySet());
            if (place.form().equals("reply")) said.add("paperId");
            if (place.is("callActivity"))
                Effects.handed(place, "out").forEach(out -> said.add(out.getAttribute("target")));
            if (!place.camunda("resultVariable").isEmpty()) said.add(place.camunda("resultVariable"));
        }
        said.addAll(Vocabulary.OUTCOMES.keySet());
        for (var expression : diagram.model.expressions()) {
            var place = diagram.places.get(expression.element());
            if (place == null) place = flowFrom(diagram, expression.element());
            var here = new HashSet<>(given);
            here.addAll(said);
            for (var at = place; at != null; at = at.scope) {
                at.loop().ifPresent(loop -> here.add(loop.getAttributeNS(Model.CAMUNDA, "elementVariable")));
            }
            for (var name : read(expression.text()))
                if (!here.contains(name) && !isInMessage(diagram, expression.element()))
                    findings.add(new Finding(
                            diagram.file.place(),
                            expression.element(),
                            "unknown-variable",
                            "nobody gives %s here (in %s)".formatted(name, expression.text())));
        }
    }

    private static @Nullable Place flowFrom(Diagram diagram, String id) {
        var flow = diagram.flows.get(id);
        return flow == null ? null : flow.from();
    }

    /** The name of a message is read where it is waited for. */
    private static boolean isInMessage(Diagram diagram, String element) {
        return diagram.model.elements("message").stream()
                .anyMatch(message -> message.getAttribute("id").equals(element));
    }

    private static List<String> read(String expression) {
        try {
            return Term.variablesIn(expression);
        } catch (RuntimeException e) {
            return List.of(); // told where expressions are read
        }
    }

    private Set<String> given(Diagram diagram) {
        var roots = vocabulary.roots().get(diagram.id());
        if (roots != null) return roots;
        return diagrams.values().stream()
                .flatMap(other -> other.places.values().stream())
                .filter(place -> place.is("callActivity")
                        && place.element.getAttribute("calledElement").equals(diagram.id()))
                .map(place -> Effects.handed(place, "in")
                        .map(in -> in.getAttribute("target"))
                        .collect(Collectors.toSet()))
                .reduce((one, other) -> {
                    var both = new HashSet<>(one);
                    both.retainAll(other);
                    return both;
                })
                .orElse(Set.of());
    }

    private void found(Diagram diagram, Place place, String rule, String sentence) {
        findings.add(new Finding(diagram.file.place(), place.id, rule, sentence));
    }
}
