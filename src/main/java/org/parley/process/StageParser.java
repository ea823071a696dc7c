package org.parley.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extension property {@code stage} of whatever activity bears it, and has entering the activity reported. The
 * stages are the diagrams' business; Java knows none by name.
 */
final class StageParser extends AbstractBpmnParseListener {
    private final ListenerFactory listeners;

    StageParser(ListenerFactory listeners) {
        this.listeners = listeners;
    }

    /** Makes the listener that reports entering a stage. */
    interface ListenerFactory {
        ExecutionListener entering(String stage, String label);
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        for (var process : root.elements("process"))
            definitions.stream()
                    .filter(definition -> definition.getKey().equals(process.attribute("id")))
                    .forEach(definition -> walk(process, definition));
    }

    private void walk(Element element, ProcessDefinitionEntity definition) {
        var stage = ProcessParser.properties(element).get("stage");
        if (stage != null)
            activity(definition, element.attribute("id"))
                    .ifPresent(activity -> activity.addBuiltInListener(
                            ExecutionListener.EVENTNAME_START, listeners.entering(stage, label(element, stage))));
        for (var child : element.elements())
            if (!child.getTagName().equals("extensionElements")) walk(child, definition);
    }

    /** What the activity is called on the diagram. */
    private static String label(Element element, String stage) {
        var name = element.attribute("name");
        return name == null || name.isBlank()
                ? stage
                : name.replaceAll("\\s+", " ").strip();
    }

    /** Several reviewers enter one stage once: the listener stands on the body of the loop. */
    private static Optional<ActivityImpl> activity(ProcessDefinitionEntity definition, @Nullable String id) {
        if (id == null) return Optional.empty();
        return Optional.ofNullable(definition.findActivity(id + "#multiInstanceBody"))
                .or(() -> Optional.ofNullable(definition.findActivity(id)));
    }
}
