package org.parley.process.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What may stand in a diagram where a course can be, and what each is called. */
final class Nodes {
    private static final Set<String> SCOPES = Set.of("process", "subProcess", "transaction", "adHocSubProcess");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("process", "Process"),
            Map.entry("startEvent", "Start"),
            Map.entry("endEvent", "End"),
            Map.entry("userTask", "Task"),
            Map.entry("serviceTask", "Service"),
            Map.entry("businessRuleTask", "Decision"),
            Map.entry("callActivity", "Call"),
            Map.entry("subProcess", "Subprocess"),
            Map.entry("exclusiveGateway", "Gateway"),
            Map.entry("parallelGateway", "Parallel gateway"),
            Map.entry("inclusiveGateway", "Inclusive gateway"),
            Map.entry("eventBasedGateway", "Wait for the first of"),
            Map.entry("intermediateCatchEvent", "Event"),
            Map.entry("intermediateThrowEvent", "Raised event"),
            Map.entry("boundaryEvent", "Event meanwhile"),
            Map.entry("sequenceFlow", "Flow"));

    private Nodes() {}

    static boolean isNode(Element element) {
        var kind = element.getLocalName();
        return Model.BPMN.equals(element.getNamespaceURI())
                && (kind.endsWith("Event")
                        || kind.endsWith("Gateway")
                        || kind.endsWith("Task")
                        || kind.equals("task")
                        || kind.equals("callActivity")
                        || (isScope(element) && !kind.equals("process")));
    }

    static boolean isScope(Element element) {
        return SCOPES.contains(element.getLocalName());
    }

    /** The kind of an element in words; what has none is told by its name in the notation. */
    static String kind(Element element) {
        var kind = element.getLocalName();
        return WORDS.getOrDefault(
                kind,
                Character.toUpperCase(kind.charAt(0))
                        + kind.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }
}
