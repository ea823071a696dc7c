package org.parley.process;

import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_ASSIGNMENT;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_COMPLETE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_CREATE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_DELETE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_UPDATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Gives every user task of every diagram what Parley asks of it: it is completed only by its form, it stands on the
 * worklist while it is open, and the Tasklist shows Parley's form.
 */
final class ProcessParser extends AbstractBpmnParseListener {
    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");
    private static final String OURS = "parley:";

    /** The one page through which the Tasklist shows every form. */
    private static final String TASKLIST_FORM = "embedded:/forms/task.html";

    private static final List<String> KEPT_IN_STEP =
            List.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE, EVENTNAME_COMPLETE, EVENTNAME_DELETE);

    private final ListenerFactory listeners;

    ProcessParser(ListenerFactory listeners) {
        this.listeners = listeners;
    }

    /** Makes the listener that keeps one task of a diagram in step with the worklist. */
    interface ListenerFactory {
        TaskListener worklist(String form, Map<String, String> properties);
    }

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(EVENTNAME_COMPLETE, completed -> {
            if (!Permit.names(completed.getId()))
                throw new AuthorizationException(
                        "The task %s is completed by its form alone".formatted(completed.getTaskDefinitionKey()));
        });
        var listener = listeners.worklist(form(task, definition), properties(task));
        for (var event : KEPT_IN_STEP) definition.addBuiltInTaskListener(event, listener);
    }

    private static String form(Element task, TaskDefinition definition) {
        var key = task.attributeNS(CAMUNDA, "formKey");
        if (key == null || !key.startsWith(OURS)) return "";
        definition.setFormKey(new FixedValue(TASKLIST_FORM));
        return key.substring(OURS.length());
    }

    /** What {@code camunda:properties} says about an element. */
    static Map<String, String> properties(Element element) {
        var properties = new LinkedHashMap<String, String>();
        var extensions = element.element("extensionElements");
        var holder = extensions == null ? null : child(extensions, "properties");
        if (holder != null)
            for (var property : holder.elements())
                put(properties, property.attribute("name"), property.attribute("value"));
        return properties;
    }

    private static void put(Map<String, String> properties, @Nullable String name, @Nullable String value) {
        if (name != null && value != null) properties.put(name, value);
    }

    private static @Nullable Element child(Element parent, String name) {
        return parent.elements().stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
