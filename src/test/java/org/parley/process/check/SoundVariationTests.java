package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.process.check.Edits.PAPER_ID;
import static org.parley.process.check.Edits.call;
import static org.parley.process.check.Edits.event;
import static org.parley.process.check.Edits.flow;
import static org.parley.process.check.Edits.node;
import static org.parley.process.check.Edits.send;
import static org.parley.process.check.Edits.service;
import static org.parley.process.check.Edits.task;
import static org.parley.process.check.Edits.timer;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an admin may well want to change; none of it is refused. */
class SoundVariationTests {
    private static final Check CHECK = new Check();
    private static final String PREPARATION = "SubProcess_Preparation";
    private static final String SUBMISSION = "SubProcess_Submission";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aSoundVariationPasses(String what, Consumer<Edits> edits) {
        assertThat(CHECK.of(Edits.of(edits)).stream().map(Finding::line))
                .as(what)
                .isEmpty();
    }

    static Stream<Arguments> aSoundVariationPasses() {
        return Stream.of(
                good("a legal scrubbing with its own stage before the approval", e -> e.redirect(
                                "Flow_Cleared_Yes", "Task_Scrub")
                        .add(
                                PREPARATION,
                                task(
                                                "Task_Scrub",
                                                "Scrub the wording",
                                                "approve",
                                                "legal",
                                                "<camunda:property name=\"stage\" value=\"legal scrubbing\"/>")
                                        + node("exclusiveGateway", "Gateway_Scrubbed")
                                        + flow("Flow_Scrub_Scrubbed", "Task_Scrub", "Gateway_Scrubbed")
                                        + flow(
                                                "Flow_Scrubbed_Yes",
                                                "Gateway_Scrubbed",
                                                "Gateway_ToApprove",
                                                "Yes",
                                                "${approved == 'yes'}")
                                        + flow(
                                                "Flow_Scrubbed_No",
                                                "Gateway_Scrubbed",
                                                "Gateway_BackToDraft",
                                                "No",
                                                "${approved == 'no'}"))),
                good("a step of our own with its own stage before the approval", e -> e.redirect(
                                "Flow_Cleared_Yes", "Task_OwnStep")
                        .add(
                                PREPARATION,
                                task(
                                                "Task_OwnStep",
                                                "Legal scrubbing",
                                                "step",
                                                "legal",
                                                "<camunda:property name=\"stage\" value=\"legal scrubbing\"/>")
                                        + node("exclusiveGateway", "Gateway_Scrubbed")
                                        + flow("Flow_Step", "Task_OwnStep", "Gateway_Scrubbed")
                                        + flow(
                                                "Flow_Scrubbed_Yes",
                                                "Gateway_Scrubbed",
                                                "Gateway_ToApprove",
                                                "Yes",
                                                "${stepDone == 'yes'}")
                                        + flow(
                                                "Flow_Scrubbed_No",
                                                "Gateway_Scrubbed",
                                                "Gateway_BackToDraft",
                                                "No",
                                                "${stepDone == 'no'}"))),
                good("a second approval by the head of delegation", e -> e.redirect(
                                "Flow_Approved_Yes", "Task_ApproveAgain")
                        .add(
                                PREPARATION,
                                task("Task_ApproveAgain", "Approve once more", "approve", "head", "")
                                        + node("exclusiveGateway", "Gateway_ApprovedAgain")
                                        + flow("Flow_Again", "Task_ApproveAgain", "Gateway_ApprovedAgain")
                                        + flow(
                                                "Flow_Again_Yes",
                                                "Gateway_ApprovedAgain",
                                                "EndEvent_Approved",
                                                "Yes",
                                                "${approved == 'yes'}")
                                        + flow(
                                                "Flow_Again_No",
                                                "Gateway_ApprovedAgain",
                                                "Gateway_BackToDraft",
                                                "No",
                                                "${approved == 'no'}"))),
                good("a second review before the approval", e -> e.redirect(
                                "Flow_Cleared_Yes", "CallActivity_SecondReview")
                        .add(
                                PREPARATION,
                                call(
                                                "CallActivity_SecondReview",
                                                "interagency-review",
                                                PAPER_ID + "<camunda:out source=\"cleared\" target=\"cleared\"/>")
                                        + node("exclusiveGateway", "Gateway_ClearedAgain")
                                        + flow("Flow_SecondReview", "CallActivity_SecondReview", "Gateway_ClearedAgain")
                                        + flow(
                                                "Flow_ClearedAgain_Yes",
                                                "Gateway_ClearedAgain",
                                                "Gateway_ToApprove",
                                                "Yes",
                                                "${cleared == 'yes'}")
                                        + flow(
                                                "Flow_ClearedAgain_No",
                                                "Gateway_ClearedAgain",
                                                "Gateway_BackToDraft",
                                                "No",
                                                "${cleared == 'no'}"))),
                good("other names for everything", e -> e.replace("name=\"Draft paper\"", "name=\"Write the note\"")
                        .replace("name=\"Cleared?\"", "name=\"Everybody content?\"")
                        .replace("name=\"Preparation\"", "name=\"In the house\"")),
                good("another stage", e -> e.replace("value=\"drafting\"", "value=\"wording\"")),
                good(
                        "a stage on the approval",
                        e -> e.after(
                                "<bpmn:userTask id=\"Task_Approve\"",
                                "<bpmn:incoming>",
                                "<bpmn:extensionElements><camunda:properties><camunda:property name=\"stage\" value=\"approval\"/></camunda:properties></bpmn:extensionElements><bpmn:incoming>")),
                good(
                        "a day by which the draft is due",
                        e -> e.after(
                                "<bpmn:userTask id=\"Task_Draft\"",
                                "camunda:formKey",
                                "camunda:dueDate=\"P5D\" camunda:formKey")),
                good("a reminder while the answer is awaited", e -> e.in("proposal.bpmn")
                        .add(
                                SUBMISSION,
                                event("intermediateCatchEvent", "CatchEvent_HalfTime", "", timer("P10D"))
                                        + service("Task_RemindEarly", "${papers.remind(submissionId)}")
                                        + flow(
                                                "Flow_Wait_HalfTime",
                                                "Gateway_WithTheCounterpart",
                                                "CatchEvent_HalfTime")
                                        + flow("Flow_HalfTime_Remind", "CatchEvent_HalfTime", "Task_RemindEarly")
                                        + flow("Flow_Remind_Again", "Task_RemindEarly", "Gateway_WaitAgain"))),
                good("a reminder beside the question what silence calls for", e -> e.in("proposal.bpmn")
                        .add(
                                SUBMISSION,
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_StillSilent",
                                                "attachedToRef=\"Task_NoAnswerYet\" cancelActivity=\"false\"",
                                                timer("P3D"))
                                        + service("Task_RemindBeside", "${papers.remind(submissionId)}")
                                        + node("endEvent", "EndEvent_Reminded")
                                        + flow("Flow_StillSilent", "BoundaryEvent_StillSilent", "Task_RemindBeside")
                                        + flow("Flow_Reminded", "Task_RemindBeside", "EndEvent_Reminded"))),
                good(
                        "a last day for the approval, back to the draft",
                        e -> e.add(
                                PREPARATION,
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_NotApproved",
                                                "attachedToRef=\"Task_Approve\"",
                                                timer("P30D"))
                                        + flow(
                                                "Flow_NotApproved",
                                                "BoundaryEvent_NotApproved",
                                                "Gateway_BackToDraft"))),
                good("two reviews at the same time, both asked for", e -> e.redirect(
                                "Flow_AtTheTable_No", "Gateway_Both")
                        .from("Flow_InteragencyReview_Cleared", "Gateway_Joined")
                        .add(
                                PREPARATION,
                                node("parallelGateway", "Gateway_Both")
                                        + node("parallelGateway", "Gateway_Joined")
                                        + task("Task_TellMission", "Tell the mission", "report")
                                        + flow("Flow_Both_Review", "Gateway_Both", "CallActivity_InteragencyReview")
                                        + flow("Flow_Both_Tell", "Gateway_Both", "Task_TellMission")
                                        + flow("Flow_Review_Joined", "CallActivity_InteragencyReview", "Gateway_Joined")
                                        + flow("Flow_Tell_Joined", "Task_TellMission", "Gateway_Joined"))),
                good("the sending in a process of its own, behind the gates", e -> e.replace(
                                "<bpmn:serviceTask id=\"Task_SendPaper\" name=\"Send paper\" camunda:expression=\"${communications.send(paperId)}\">",
                                "<bpmn:callActivity id=\"Task_SendPaper\" name=\"Send paper\" calledElement=\"dispatch\" camunda:calledElementBinding=\"deployment\">")
                        .replace("</bpmn:serviceTask>", "</bpmn:callActivity>")
                        .after(
                                "<bpmn:callActivity id=\"Task_SendPaper\"",
                                "<bpmn:incoming>",
                                "<bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/>"
                                        + PAPER_ID + "</bpmn:extensionElements><bpmn:incoming>")
                        .process(
                                "dispatch",
                                node("startEvent", "StartEvent_D")
                                        + send("Task_Dispatch")
                                        + node("endEvent", "EndEvent_D")
                                        + flow("Flow_1", "StartEvent_D", "Task_Dispatch")
                                        + flow("Flow_2", "Task_Dispatch", "EndEvent_D"))),
                good("a link across the page", e -> e.redirect("Flow_Preparation_Channel", "Link_channel")
                        .add(
                                "paper",
                                "<bpmn:intermediateThrowEvent id=\"Link_channel\" name=\"channel\"><bpmn:linkEventDefinition name=\"channel\"/></bpmn:intermediateThrowEvent>"
                                        + "<bpmn:intermediateCatchEvent id=\"Linked_channel\" name=\"channel\"><bpmn:linkEventDefinition name=\"channel\"/></bpmn:intermediateCatchEvent>"
                                        + flow("Flow_Linked", "Linked_channel", "Gateway_Channel"))),
                good("the agencies asked one after the other", e -> e.in("interagency-review.bpmn")
                        .replace(
                                "<bpmn:multiInstanceLoopCharacteristics ",
                                "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\" ")),
                good("no last day for the review", e -> e.in("interagency-review.bpmn")
                        .replace("${reviews.endsOn(paperId)}", "P60D")),
                good("every paper reviewed, at the table or not", e -> e.redirect(
                                "Flow_AtTheTable_Yes", "Gateway_Review")
                        .redirect("Flow_AtTheTable_No", "Gateway_Review")
                        .from("Flow_Cleared_Yes", "Gateway_Cleared")
                        .redirect("Flow_Cleared_Yes", "Decision_Approvers")
                        .replace(
                                "<bpmn:sequenceFlow id=\"Flow_ToApprove_Approvers\" sourceRef=\"Gateway_ToApprove\" targetRef=\"Decision_Approvers\" />",
                                "")
                        .replace("<bpmn:outgoing>Flow_ToApprove_Approvers</bpmn:outgoing>", "")
                        .replace("<bpmn:incoming>Flow_ToApprove_Approvers</bpmn:incoming>", "")
                        .cut("<bpmn:exclusiveGateway id=\"Gateway_ToApprove\">", "</bpmn:exclusiveGateway>")
                        .cut("<bpmndi:BPMNShape id=\"Gateway_ToApprove_di\"", "</bpmndi:BPMNShape>")
                        .cut("<bpmndi:BPMNEdge id=\"Flow_ToApprove_Approvers_di\"", "</bpmndi:BPMNEdge>")
                        .add(
                                PREPARATION,
                                node("exclusiveGateway", "Gateway_Review")
                                        + flow("Flow_Review", "Gateway_Review", "CallActivity_InteragencyReview"))),
                good("acceptances approved by the head whatever the table says", e -> e.redirect(
                                "Flow_Approved_Yes", "Gateway_Accepts")
                        .add(
                                PREPARATION,
                                node("exclusiveGateway", "Gateway_Accepts")
                                        + node("exclusiveGateway", "Gateway_Ready")
                                        + task(
                                                "Task_ApproveAcceptance",
                                                "Approve the acceptance",
                                                "approve",
                                                "head",
                                                "")
                                        + node("exclusiveGateway", "Gateway_HeadApproved")
                                        + flow(
                                                "Flow_Accepts_Yes",
                                                "Gateway_Accepts",
                                                "Task_ApproveAcceptance",
                                                "Yes",
                                                "${papers.acceptsAnything(paperId)}")
                                        + flow(
                                                "Flow_Accepts_No",
                                                "Gateway_Accepts",
                                                "Gateway_Ready",
                                                "No",
                                                "${!papers.acceptsAnything(paperId)}")
                                        + flow("Flow_Head", "Task_ApproveAcceptance", "Gateway_HeadApproved")
                                        + flow(
                                                "Flow_Head_Yes",
                                                "Gateway_HeadApproved",
                                                "Gateway_Ready",
                                                "Yes",
                                                "${approved == 'yes'}")
                                        + flow(
                                                "Flow_Head_No",
                                                "Gateway_HeadApproved",
                                                "Gateway_BackToDraft",
                                                "No",
                                                "${approved == 'no'}")
                                        + flow("Flow_Ready", "Gateway_Ready", "EndEvent_Approved"))),
                good("concordance confirmed whatever the number of languages", e -> e.in("instrument.bpmn")
                        .redirect("Flow_SettleText_SeveralLanguages", "Task_ConfirmConcordance")
                        .redirect("Flow_ConfirmConcordance_TextReady", "Gateway_Binding")
                        .cut("<bpmn:exclusiveGateway id=\"Gateway_SeveralLanguages\"", "</bpmn:exclusiveGateway>")
                        .cut("<bpmn:exclusiveGateway id=\"Gateway_TextReady\"", "</bpmn:exclusiveGateway>")
                        .cut("<bpmn:sequenceFlow id=\"Flow_SeveralLanguages_Yes\"", "</bpmn:sequenceFlow>")
                        .cut("<bpmn:sequenceFlow id=\"Flow_SeveralLanguages_No\"", "</bpmn:sequenceFlow>")
                        .cut("<bpmn:sequenceFlow id=\"Flow_TextReady_Binding\"", "/>")
                        .undrawn(
                                "Gateway_SeveralLanguages",
                                "Gateway_TextReady",
                                "Flow_SeveralLanguages_Yes",
                                "Flow_SeveralLanguages_No",
                                "Flow_TextReady_Binding")),
                good("one step more on the domestic track", e -> e.in("ratification.bpmn")
                        .redirect("Flow_Submitted_Yes", "Task_Committee")
                        .add(
                                "ratification",
                                task(
                                                "Task_Committee",
                                                "Record committee report",
                                                "domestic-step",
                                                "treaty",
                                                "<camunda:property name=\"step\" value=\"committee\"/><camunda:property name=\"effect\" value=\"prepares\"/>")
                                        + node("exclusiveGateway", "Gateway_Committee")
                                        + node("endEvent", "EndEvent_Held")
                                        + flow("Flow_Committee", "Task_Committee", "Gateway_Committee")
                                        + flow(
                                                "Flow_Committee_Yes",
                                                "Gateway_Committee",
                                                "Task_RecordConsent",
                                                "Yes",
                                                "${ratified == 'yes'}")
                                        + flow(
                                                "Flow_Committee_No",
                                                "Gateway_Committee",
                                                "EndEvent_Held",
                                                "No",
                                                "${ratified == 'no'}"))),
                good(
                        "a row more in the table of reviewers",
                        e -> e.in("reviewers.dmn")
                                .replace(
                                        "<rule id=\"Rule_Cert\">",
                                        "<rule id=\"Rule_Interpreters\"><inputEntry id=\"I1\"><text></text></inputEntry><inputEntry id=\"I2\"><text>true</text></inputEntry><inputEntry id=\"I3\"><text>\"letter\", \"note_verbale\"</text></inputEntry><outputEntry id=\"O1\"><text>\"interpreters\"</text></outputEntry><outputEntry id=\"O2\"><text>3</text></outputEntry><outputEntry id=\"O3\"><text>\"information\"</text></outputEntry></rule><rule id=\"Rule_Cert\">")),
                good(
                        "a new message of the recall beside the approval alone",
                        e -> e.add(
                                        PREPARATION,
                                        event(
                                                        "boundaryEvent",
                                                        "BoundaryEvent_Error",
                                                        "attachedToRef=\"CallActivity_InteragencyReview\"",
                                                        "<bpmn:errorEventDefinition errorRef=\"Error_1\"/>")
                                                + flow("Flow_Error", "BoundaryEvent_Error", "Gateway_BackToDraft"))
                                .replace(
                                        "<bpmn:message id=",
                                        "<bpmn:error id=\"Error_1\" name=\"Review failed\" errorCode=\"review-failed\"/><bpmn:message id=")),
                good("an event subprocess that reminds", e -> e.in("proposal.bpmn")
                        .add(
                                SUBMISSION,
                                "<bpmn:subProcess id=\"SubProcess_Monthly\" name=\"Monthly\" triggeredByEvent=\"true\">"
                                        + event(
                                                "startEvent",
                                                "StartEvent_Monthly",
                                                "isInterrupting=\"false\"",
                                                "<bpmn:timerEventDefinition><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R3/P1M</bpmn:timeCycle></bpmn:timerEventDefinition>")
                                        + service("Task_RemindMonthly", "${papers.remind(submissionId)}")
                                        + node("endEvent", "EndEvent_Monthly")
                                        + flow("Flow_Monthly_Remind", "StartEvent_Monthly", "Task_RemindMonthly")
                                        + flow("Flow_Monthly_End", "Task_RemindMonthly", "EndEvent_Monthly")
                                        + "</bpmn:subProcess>")));
    }

    private static Arguments good(String what, Consumer<Edits> edits) {
        return Arguments.of(what, edits);
    }
}
