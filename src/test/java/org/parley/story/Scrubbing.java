package org.parley.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The diagram of a paper as an admin redraws it in Camunda Modeler: a legal scrubbing, with a stage of its own. */
final class Scrubbing {
    private static final int ROOM = 240;
    private static final int FROM = 1100;
    private static final Pattern X = Pattern.compile("(?<=<(?:dc:Bounds|di:waypoint) x=\")\\d+(?=\")");

    private Scrubbing() {}

    /** Before approval, on whatever road a paper comes there. */
    static String beforeApproval() {
        return drawn(
                "sourceRef=\"Gateway_ToApprove\" targetRef=\"Decision_Approvers\"",
                "sourceRef=\"Gateway_ToApprove\" targetRef=\"Task_Scrub\"");
    }

    /** The same, but what is drafted goes there straight away, around the agencies. */
    static String aroundTheReview() {
        var drawing = beforeApproval();
        return drawing.replace(
                        "sourceRef=\"Gateway_AtTheTable\" targetRef=\"CallActivity_InteragencyReview\"",
                        "sourceRef=\"Gateway_AtTheTable\" targetRef=\"Gateway_ToApprove\"")
                .replaceFirst("<bpmn:incoming>Flow_AtTheTable_No</bpmn:incoming>", "")
                .replace(
                        "<bpmn:incoming>Flow_AtTheTable_Yes</bpmn:incoming>",
                        "<bpmn:incoming>Flow_AtTheTable_Yes</bpmn:incoming><bpmn:incoming>Flow_AtTheTable_No</bpmn:incoming>");
    }

    private static String drawn(String flow, String otherwise) {
        try {
            var paper = moved(Files.readString(Path.of("processes/paper.bpmn")));
            return paper.replace(flow, otherwise)
                    .replace(
                            "<bpmn:incoming>Flow_ToApprove_Approvers</bpmn:incoming>",
                            "<bpmn:incoming>Flow_Scrubbed_Yes</bpmn:incoming>")
                    .replace(
                            "<bpmn:incoming>Flow_Cleared_No</bpmn:incoming>",
                            "<bpmn:incoming>Flow_Cleared_No</bpmn:incoming><bpmn:incoming>Flow_Scrubbed_No</bpmn:incoming>")
                    .replaceFirst("(?=<bpmn:businessRuleTask id=\"Decision_Approvers\")", STEP.replace("$", "\\$"))
                    .replaceFirst("(?=<bpmndi:BPMNShape id=\"Decision_Approvers_di\")", SHAPES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes room, as the space tool does. */
    private static String moved(String drawing) {
        return X.matcher(drawing)
                .replaceAll(at -> String.valueOf(shifted(Integer.parseInt(at.group()))))
                .replace("width=\"1200\" height=\"330\"", "width=\"%d\" height=\"330\"".formatted(1200 + ROOM));
    }

    private static int shifted(int x) {
        return x < FROM ? x : x + ROOM;
    }

    private static final String STEP =
            """
            <bpmn:userTask id="Task_Scrub" name="Legal scrubbing" camunda:formKey="parley:step" camunda:candidateGroups="${execution.tenantId}.legal">
              <bpmn:documentation>Read the words once more as a lawyer does, in every language.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="stage" value="scrubbing" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:incoming>Flow_ToApprove_Approvers</bpmn:incoming>
              <bpmn:outgoing>Flow_Scrub_Scrubbed</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:exclusiveGateway id="Gateway_Scrubbed" name="Scrubbed?">
              <bpmn:incoming>Flow_Scrub_Scrubbed</bpmn:incoming>
              <bpmn:outgoing>Flow_Scrubbed_Yes</bpmn:outgoing>
              <bpmn:outgoing>Flow_Scrubbed_No</bpmn:outgoing>
            </bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="Flow_Scrub_Scrubbed" sourceRef="Task_Scrub" targetRef="Gateway_Scrubbed" />
            <bpmn:sequenceFlow id="Flow_Scrubbed_Yes" name="Yes" sourceRef="Gateway_Scrubbed" targetRef="Decision_Approvers">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${stepDone == 'yes'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="Flow_Scrubbed_No" name="No" sourceRef="Gateway_Scrubbed" targetRef="Gateway_BackToDraft">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${stepDone == 'no'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """;

    private static final String SHAPES =
            """
            <bpmndi:BPMNShape id="Task_Scrub_di" bpmnElement="Task_Scrub"><dc:Bounds x="1115" y="260" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="Gateway_Scrubbed_di" bpmnElement="Gateway_Scrubbed" isMarkerVisible="true"><dc:Bounds x="1255" y="275" width="50" height="50" /><bpmndi:BPMNLabel><dc:Bounds x="1253" y="251" width="55" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="Flow_Scrub_Scrubbed_di" bpmnElement="Flow_Scrub_Scrubbed"><di:waypoint x="1215" y="300" /><di:waypoint x="1255" y="300" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="Flow_Scrubbed_Yes_di" bpmnElement="Flow_Scrubbed_Yes"><di:waypoint x="1305" y="300" /><di:waypoint x="1345" y="300" /><bpmndi:BPMNLabel><dc:Bounds x="1312" y="282" width="18" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="Flow_Scrubbed_No_di" bpmnElement="Flow_Scrubbed_No"><di:waypoint x="1280" y="325" /><di:waypoint x="1280" y="415" /><di:waypoint x="975" y="415" /><bpmndi:BPMNLabel><dc:Bounds x="1288" y="345" width="15" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
            """;
}
