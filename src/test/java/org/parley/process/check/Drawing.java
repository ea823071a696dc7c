package org.parley.process.check;

import java.nio.charset.StandardCharsets;

/** Small diagrams for tests: from a start through what is given to an end. */
public final class Drawing {
    private Drawing() {}

    /** A diagram whose only step is the element given, which must have the id Step. */
    public static String of(String process, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                    <bpmn:startEvent id="Start"/>
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Step"/>
                    %s
                    <bpmn:sequenceFlow id="Flow_2" sourceRef="Step" targetRef="End"/>
                    <bpmn:endEvent id="End"/>
                  </bpmn:process>
                  <bpmn:message id="Message_Arrived" name="Arrived"/>
                </bpmn:definitions>
                """
                .formatted(process, step);
    }

    public static String calling(String process, String expression) {
        return of(process, "<bpmn:serviceTask id=\"Step\" camunda:expression=\"%s\"/>".formatted(expression));
    }

    public static String waiting(String process) {
        return of(
                process,
                """
                <bpmn:intermediateCatchEvent id="Step">
                  <bpmn:messageEventDefinition messageRef="Message_Arrived"/>
                </bpmn:intermediateCatchEvent>
                """);
    }

    public static String calledBy(String process, String attributes, String extensions) {
        return of(
                process,
                "<bpmn:callActivity id=\"Step\" %s><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:callActivity>"
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
