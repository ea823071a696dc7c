package org.parley.process.check;

import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A set of diagrams and tables with small edits, as an admin would make them: redirect a way, add a step, change a word. */
final class Edits {
    private static final Pattern ADDED = Pattern.compile("<bpmn:(\\w+) id=\"(\\w+)\"");

    private final TreeMap<String, String> texts = new TreeMap<>();
    private String file = "paper.bpmn";

    private Edits(Collection<ModelFile> set) {
        for (var model : set) texts.put(model.name(), model.text());
    }

    static Collection<ModelFile> of(Consumer<Edits> edits) {
        var set = new Edits(Shipped.set("yy"));
        edits.accept(set);
        return set.texts.entrySet().stream()
                .map(entry -> ModelFile.of(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The file that the next edits are made in. */
    Edits in(String name) {
        file = name;
        return this;
    }

    Edits replace(String text, String by) {
        if (!text().contains(text)) throw new IllegalArgumentException(file + " has no " + text);
        return text(text().replace(text, by));
    }

    /** Replaces a text once, behind another. */
    Edits after(String behind, String text, String by) {
        int at = text().indexOf(text, text().indexOf(behind));
        if (at < 0 || !text().contains(behind)) throw new IllegalArgumentException(file + " has no " + text);
        return text(text().substring(0, at) + by + text().substring(at + text.length()));
    }

    /** Takes out what lies between two texts, both included. */
    Edits cut(String begin, String end) {
        int from = text().indexOf(begin);
        if (from < 0) throw new IllegalArgumentException(file + " has no " + begin);
        int to = text().indexOf(end, from) + end.length();
        return text(text().substring(0, from) + text().substring(to));
    }

    /** Takes the drawing of elements out. */
    Edits undrawn(String... ids) {
        for (var id : ids)
            cut(
                    "<bpmndi:BPMN%s id=\"%s_di\"".formatted(id.startsWith("Flow_") ? "Edge" : "Shape", id),
                    id.startsWith("Flow_") ? "</bpmndi:BPMNEdge>" : "</bpmndi:BPMNShape>");
        return this;
    }

    /** Lets a way lead to another element. */
    Edits redirect(String flow, String target) {
        return end(flow, "targetRef", target);
    }

    /** Lets a way come from another element. */
    Edits from(String flow, String source) {
        return end(flow, "sourceRef", source);
    }

    private Edits end(String flow, String attribute, String element) {
        var match = Pattern.compile("(<bpmn:sequenceFlow id=\"%s\"[^>]*%s=\")\\w+".formatted(flow, attribute))
                .matcher(text());
        if (!match.find()) throw new IllegalArgumentException(file + " has no flow " + flow);
        return text(match.replaceFirst("$1" + element));
    }

    /** Adds elements to the process or a subprocess, and draws them. */
    Edits add(String scope, String elements) {
        int start = text().indexOf("id=\"" + scope + "\"");
        var closing = text().lastIndexOf("<bpmn:process", start) == text().lastIndexOf("<bpmn:", start)
                ? "</bpmn:process>"
                : "</bpmn:subProcess>";
        int end = text().indexOf(closing, start);
        text(text().substring(0, end) + elements + text().substring(end));
        var drawn = new StringBuilder();
        var added = ADDED.matcher(elements);
        while (added.find()) {
            var id = added.group(2);
            if (added.group(1).endsWith("EventDefinition")) continue;
            if (added.group(1).equals("sequenceFlow"))
                drawn.append(
                        "<bpmndi:BPMNEdge id=\"%s_di\" bpmnElement=\"%1$s\"><di:waypoint x=\"1\" y=\"1\"/><di:waypoint x=\"2\" y=\"2\"/></bpmndi:BPMNEdge>"
                                .formatted(id));
            else
                drawn.append(
                        "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"1\" y=\"1\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>"
                                .formatted(id));
        }
        return replace("</bpmndi:BPMNPlane>", drawn + "</bpmndi:BPMNPlane>");
    }

    /** A step put into a way: the way leads to it, and it leads to where the way led. */
    Edits into(String flow, String scope, String id, String element) {
        var match = Pattern.compile("<bpmn:sequenceFlow id=\"%s\"[^>]*targetRef=\"(\\w+)".formatted(flow))
                .matcher(text());
        if (!match.find()) throw new IllegalArgumentException(file + " has no flow " + flow);
        var target = match.group(1);
        return redirect(flow, id).add(scope, element + flow("Flow_After" + id, id, target));
    }

    Edits file(String name, String text) {
        texts.put(name, text);
        return this;
    }

    Edits without(String name) {
        texts.remove(name);
        return this;
    }

    private String text() {
        return texts.getOrDefault(file, "");
    }

    private Edits text(String text) {
        texts.put(file, text);
        return this;
    }

    // what is drawn

    static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(id, from, to);
    }

    static String flow(String id, String from, String to, String name, String condition) {
        return ("<bpmn:sequenceFlow id=\"%s\" name=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"><bpmn:conditionExpression"
                        + " xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:conditionExpression></bpmn:sequenceFlow>")
                .formatted(id, name, from, to, condition);
    }

    static String task(String id, String name, String form, String office, String properties) {
        return ("<bpmn:userTask id=\"%s\" name=\"%s\" camunda:formKey=\"parley:%s\" camunda:candidateGroups=\"${execution.tenantId}.%s\">"
                        + "<bpmn:extensionElements><camunda:properties>%s</camunda:properties></bpmn:extensionElements></bpmn:userTask>")
                .formatted(id, name, form, office, properties);
    }

    static String task(String id, String name, String form) {
        return "<bpmn:userTask id=\"%s\" name=\"%s\" camunda:formKey=\"parley:%s\" camunda:candidateGroups=\"${execution.tenantId}.desk\"/>"
                .formatted(id, name, form);
    }

    static String send(String id) {
        return service(id, "${communications.send(paperId)}");
    }

    static String service(String id, String expression) {
        return "<bpmn:serviceTask id=\"%s\" name=\"%1$s\" camunda:expression=\"%s\"/>".formatted(id, expression);
    }

    static String node(String kind, String id) {
        return "<bpmn:%s id=\"%s\" name=\"%2$s\"/>".formatted(kind, id);
    }

    static String event(String kind, String id, String attributes, String definition) {
        return "<bpmn:%s id=\"%s\" name=\"%2$s\" %s>%s</bpmn:%1$s>".formatted(kind, id, attributes, definition);
    }

    static String timer(String period) {
        return "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:timeDuration></bpmn:timerEventDefinition>"
                .formatted(period);
    }

    static String message(String id) {
        return "<bpmn:messageEventDefinition messageRef=\"%s\"/>".formatted(id);
    }

    static String call(String id, String process, String mappings) {
        return ("<bpmn:callActivity id=\"%s\" name=\"%1$s\" calledElement=\"%s\" camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements>"
                        + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>%s</bpmn:extensionElements></bpmn:callActivity>")
                .formatted(id, process, mappings);
    }

    static final String PAPER_ID = "<camunda:in source=\"paperId\" target=\"paperId\"/>";

    /** A process of its own, drawn. */
    Edits process(String id, String elements) {
        file(
                id + ".bpmn",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="http://parley.org/processes">
                  <bpmn:process id="%s" name="%1$s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="%1$s"></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """
                        .formatted(id));
        return in(id + ".bpmn").add(id, elements);
    }
}
