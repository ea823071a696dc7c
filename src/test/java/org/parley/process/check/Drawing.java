package org.parley.process.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Small diagrams for tests: from a start through what is given to an end. */
public final class Drawing {
    private static final String MESSAGE = "<bpmn:message id=\"Message_Arrived\" name=\"Arrived\"/>";

    private Drawing() {}

    /** A check that knows the message of these diagrams, and no process that must be there. */
    public static Check check() {
        var house = Vocabulary.OF_THE_HOUSE;
        return new Check(new Vocabulary(
                house.acts(), house.questions(), house.forms(), Set.of("Arrived"), Set.of(), Map.of(), Map.of()));
    }

    /** A diagram whose only step is the element given, which must have the id Step. */
    public static String of(String process, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                    xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                    <bpmn:startEvent id="Start" name="Begun"/>
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Step"/>
                    %s
                    <bpmn:sequenceFlow id="Flow_2" sourceRef="Step" targetRef="End"/>
                    <bpmn:endEvent id="End" name="Over"/>
                  </bpmn:process>
                  %s
                  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="%s">
                    <bpmndi:BPMNShape id="Start_di" bpmnElement="Start"><dc:Bounds x="0" y="0" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="Step_di" bpmnElement="Step"><dc:Bounds x="100" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="Last_di" bpmnElement="End"><dc:Bounds x="300" y="0" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="Flow_1_di" bpmnElement="Flow_1"><di:waypoint x="36" y="18"/><di:waypoint x="100" y="18"/></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="Flow_2_di" bpmnElement="Flow_2"><di:waypoint x="200" y="18"/><di:waypoint x="300" y="18"/></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """
                .formatted(process, step, step.contains("Message_Arrived") ? MESSAGE : "", process);
    }

    public static String calling(String process, String expression) {
        return of(
                process,
                "<bpmn:serviceTask id=\"Step\" name=\"Step\" camunda:expression=\"%s\"/>".formatted(expression));
    }

    public static String waiting(String process) {
        return of(
                process,
                """
                <bpmn:intermediateCatchEvent id="Step" name="Arrived">
                  <bpmn:messageEventDefinition messageRef="Message_Arrived"/>
                </bpmn:intermediateCatchEvent>
                """);
    }

    public static String calledBy(String process, String attributes, String extensions) {
        return of(
                process,
                "<bpmn:callActivity id=\"Step\" name=\"Meeting\" %s><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:callActivity>"
                        .formatted(attributes, extensions));
    }

    public static String calledBy(String process, String child) {
        return calledBy(
                process,
                "calledElement=\"%s\" camunda:calledElementBinding=\"deployment\"".formatted(child),
                "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>");
    }

    public static ModelFile file(String name, String content) {
        return new ModelFile(name, "processes/" + name, content.getBytes(StandardCharsets.UTF_8));
    }
}
