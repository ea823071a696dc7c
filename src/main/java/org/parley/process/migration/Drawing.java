package org.parley.process.migration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;

/** One version of a process as it is drawn: what stands where, what it waits for, and where the ways lead. */
final class Drawing {
    private final BpmnModelInstance model;

    Drawing(BpmnModelInstance model) {
        this.model = model;
    }

    static Drawing read(String bpmn) {
        try {
            return new Drawing(
                    Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8))));
        } catch (ModelParseException e) {
            throw new Refusal("set-unreadable", "A diagram of the set cannot be read: %s".formatted(e.getMessage()));
        }
    }

    boolean has(String element) {
        return node(element).isPresent();
    }

    /** What the element is called, as a sentence may say it. */
    String name(String element) {
        return node(element)
                .map(FlowNode::getName)
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .filter(name -> !name.isEmpty())
                .orElse(element);
    }

    /** The name of the message that the event waits for, as drawn. */
    Optional<String> message(String event) {
        return definition(event, MessageEventDefinition.class)
                .map(MessageEventDefinition::getMessage)
                .map(message -> message.getName());
    }

    /** What the timer's day is read from, as drawn. */
    Optional<DrawnTimer> timer(String event) {
        return definition(event, TimerEventDefinition.class).flatMap(DrawnTimer::of);
    }

    Optional<String> stage(String element) {
        return node(element).flatMap(node -> property(node, "stage"));
    }

    /** The flow nodes that have this one as a next step. */
    Set<String> next(String element) {
        return node(element).stream()
                .flatMap(node -> node.getOutgoing().stream())
                .map(SequenceFlow::getTarget)
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> nodes() {
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the place lies in that subprocess, at whatever depth. */
    boolean isWithin(String element, String scope) {
        for (ModelElementInstance at = model.getModelElementById(element); at != null; at = at.getParentElement())
            if (at instanceof SubProcess one && scope.equals(one.getId())) return true;
        return false;
    }

    /** Whether a way leads from here to an end of the process. */
    boolean canFinish(String element) {
        var seen = new HashSet<FlowNode>();
        var ahead = new ArrayDeque<FlowNode>();
        node(element).ifPresent(ahead::add);
        while (!ahead.isEmpty()) {
            var node = ahead.poll();
            if (!seen.add(node)) continue;
            var scope = node.getParentElement();
            if (node instanceof EndEvent && scope instanceof Process) return true;
            ahead.addAll(following(node, scope));
        }
        return false;
    }

    /**
     * The new steps that no way from one step to another goes round, by the shortest; an empty list where a way leads there
     * over known steps alone, nothing where none leads there.
     */
    Optional<List<String>> newBetween(String from, String to, Set<String> known) {
        var ways = new ArrayDeque<List<String>>();
        ways.add(List.of(from));
        var seen = new HashSet<String>();
        Optional<List<String>> shortest = Optional.empty();
        while (!ways.isEmpty()) {
            var way = ways.poll();
            for (var next : next(way.get(way.size() - 1))) {
                var added = way.stream().filter(step -> !known.contains(step)).toList();
                if (next.equals(to) && added.isEmpty()) return Optional.of(List.of());
                if (next.equals(to) && shortest.isEmpty()) shortest = Optional.of(added);
                if (!next.equals(to) && seen.add(next) && isNewOrGateway(next, known))
                    ways.add(Stream.concat(way.stream(), Stream.of(next)).toList());
            }
        }
        return shortest;
    }

    /** A way over other known tasks is another way, not the same with something added. */
    private boolean isNewOrGateway(String step, Set<String> known) {
        return !known.contains(step)
                || node(step).filter(Gateway.class::isInstance).isPresent();
    }

    private Collection<FlowNode> following(FlowNode node, ModelElementInstance scope) {
        var next = new LinkedHashSet<FlowNode>();
        node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
        if (node instanceof Activity activity) next.addAll(boundaries(activity));
        if (node instanceof SubProcess inner) next.addAll(inner.getChildElementsByType(StartEvent.class));
        if (scope instanceof SubProcess outer) {
            next.addAll(boundaries(outer));
            if (node instanceof EndEvent) outer.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
        }
        return next;
    }

    private Collection<BoundaryEvent> boundaries(Activity activity) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> activity.equals(event.getAttachedTo()))
                .toList();
    }

    private <T extends EventDefinition> Optional<T> definition(String event, Class<T> kind) {
        return node(event).stream()
                .flatMap(node -> node.getChildElementsByType(kind).stream())
                .findFirst();
    }

    private Optional<FlowNode> node(String element) {
        return Optional.<ModelElementInstance>ofNullable(model.getModelElementById(element))
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast);
    }

    private static Optional<String> property(FlowNode node, String name) {
        var extensions = node.getExtensionElements();
        if (extensions == null) return Optional.empty();
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** @param kind {@code date}, {@code duration} or {@code cycle} */
    record DrawnTimer(String kind, String words) {
        static Optional<DrawnTimer> of(TimerEventDefinition definition) {
            return Stream.of(
                            new Candidate("date", text(definition.getTimeDate())),
                            new Candidate("duration", text(definition.getTimeDuration())),
                            new Candidate("cycle", text(definition.getTimeCycle())))
                    .flatMap(candidate ->
                            candidate.words().map(words -> new DrawnTimer(candidate.kind(), words)).stream())
                    .findFirst();
        }

        private static Optional<String> text(@Nullable Expression expression) {
            return Optional.ofNullable(expression)
                    .map(ModelElementInstance::getTextContent)
                    .map(String::strip)
                    .filter(words -> !words.isEmpty());
        }

        private record Candidate(String kind, Optional<String> words) {}
    }
}
