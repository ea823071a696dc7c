package org.parley.process.check;

import static org.parley.process.check.BadSet.bad;
import static org.parley.process.check.Edits.PAPER_ID;
import static org.parley.process.check.Edits.call;
import static org.parley.process.check.Edits.event;
import static org.parley.process.check.Edits.flow;
import static org.parley.process.check.Edits.message;
import static org.parley.process.check.Edits.node;
import static org.parley.process.check.Edits.send;
import static org.parley.process.check.Edits.task;
import static org.parley.process.check.Edits.timer;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams that would let a paper leave, an instrument be signed or a course end by a way around a gate. */
class BypassedGateTests {
    private static final String PREPARATION = "SubProcess_Preparation";
    private static final String SUBMISSION = "SubProcess_Submission";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void noWayLeadsAroundAGate(BadSet set) {
        set.isRefused();
    }

    static Stream<BadSet> noWayLeadsAroundAGate() {
        return Stream.of(
                // sending and handing over: review
                bad(
                        "the review is left out",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.redirect("Flow_AtTheTable_No", "Gateway_ToApprove")),
                bad("the table is not asked for, all go the short way", "gate-review", "Task_HandOver", e -> e.replace(
                                "${papers.atTheTable(paperId)}", "${true}")
                        .replace("${!papers.atTheTable(paperId)}", "${false}")),
                bad("the answers of the table are swapped", "gate-review", "Task_SendPaper", e -> e.replace(
                                ">${!papers.atTheTable(paperId)}", ">X")
                        .replace(">${papers.atTheTable(paperId)}", ">${!papers.atTheTable(paperId)}")
                        .replace(">X", ">${papers.atTheTable(paperId)}")),
                bad(
                        "a refusal of the agencies leads on",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.redirect("Flow_Cleared_No", "Gateway_ToApprove")),
                bad("yes and no of the review are swapped", "gate-review", "Task_HandOver", e -> e.replace(
                                "${cleared == 'yes'}", "${cleared == 'maybe'}")
                        .replace("${cleared == 'no'}", "${cleared == 'yes'}")
                        .replace("${cleared == 'maybe'}", "${cleared == 'no'}")),
                bad(
                        "every word counts as cleared",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.replace("${cleared == 'yes'}", "${cleared == 'yes' or cleared == 'no'}")),
                bad(
                        "the review is a way of its own beside the approval",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.redirect("Flow_AtTheTable_No", "Gateway_Both")
                                .add(
                                        PREPARATION,
                                        node("parallelGateway", "Gateway_Both")
                                                + flow(
                                                        "Flow_Both_Review",
                                                        "Gateway_Both",
                                                        "CallActivity_InteragencyReview")
                                                + flow("Flow_Both_Approve", "Gateway_Both", "Gateway_ToApprove"))),
                bad("an edit runs beside the review", "gate-review", "Task_SendPaper", e -> e.redirect(
                                "Flow_AtTheTable_No", "Gateway_Both")
                        .from("Flow_InteragencyReview_Cleared", "Gateway_Joined")
                        .add(
                                PREPARATION,
                                node("parallelGateway", "Gateway_Both")
                                        + node("parallelGateway", "Gateway_Joined")
                                        + task("Task_Polish", "Polish", "draft")
                                        + flow("Flow_Both_Review", "Gateway_Both", "CallActivity_InteragencyReview")
                                        + flow("Flow_Both_Polish", "Gateway_Both", "Task_Polish")
                                        + flow("Flow_Review_Joined", "CallActivity_InteragencyReview", "Gateway_Joined")
                                        + flow("Flow_Polish_Joined", "Task_Polish", "Gateway_Joined"))),
                bad(
                        "a last edit after the approval",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.into(
                                "Flow_Preparation_Channel",
                                "paper",
                                "Task_LastTouch",
                                task("Task_LastTouch", "Last touch", "draft"))),
                bad(
                        "an edit between review and approval",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.into(
                                "Flow_Cleared_Yes",
                                PREPARATION,
                                "Task_Polish",
                                task("Task_Polish", "Polish", "draft"))),
                bad(
                        "a recalled paper goes on to the channel",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.redirect("Flow_Recalled_Redraft", "Gateway_Channel")),
                bad(
                        "the boundary event of the recall leads to the sending",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.redirect("Flow_PaperRecalled_DecideRecalled", "Task_SendPaper")),
                bad(
                        "a timer on the review leads on to the approval",
                        "gate-review",
                        "Task_HandOver",
                        e -> e.add(
                                PREPARATION,
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_TooLong",
                                                "attachedToRef=\"CallActivity_InteragencyReview\"",
                                                timer("P10D"))
                                        + flow(
                                                "Flow_TooLong_ToApprove",
                                                "BoundaryEvent_TooLong",
                                                "Gateway_ToApprove"))),
                bad(
                        "a timer beside the draft sends what is there",
                        "gate-review",
                        "Task_SendNow",
                        e -> e.add(
                                PREPARATION,
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_Late",
                                                "attachedToRef=\"Task_Draft\" cancelActivity=\"false\"",
                                                timer("P3D"))
                                        + send("Task_SendNow")
                                        + node("endEvent", "EndEvent_Sent")
                                        + flow("Flow_Late_SendNow", "BoundaryEvent_Late", "Task_SendNow")
                                        + flow("Flow_SendNow_Sent", "Task_SendNow", "EndEvent_Sent"))),
                bad("an error on the review leads on to the approval", "gate-review", "Task_SendPaper", e -> e.replace(
                                "<bpmn:message id=",
                                "<bpmn:error id=\"Error_1\" name=\"Failed\" errorCode=\"failed\"/><bpmn:message id=")
                        .add(
                                PREPARATION,
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_Failed",
                                                "attachedToRef=\"CallActivity_InteragencyReview\"",
                                                "<bpmn:errorEventDefinition errorRef=\"Error_1\"/>")
                                        + flow("Flow_Failed_ToApprove", "BoundaryEvent_Failed", "Gateway_ToApprove"))),
                bad(
                        "an escalation out of the preparation leads to the sending",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.replace(
                                        "<bpmn:message id=",
                                        "<bpmn:escalation id=\"Escalation_1\" name=\"Urgent\" escalationCode=\"urgent\"/><bpmn:message id=")
                                .add(
                                        "paper",
                                        event(
                                                        "boundaryEvent",
                                                        "BoundaryEvent_Urgent",
                                                        "attachedToRef=\"SubProcess_Preparation\"",
                                                        "<bpmn:escalationEventDefinition escalationRef=\"Escalation_1\"/>")
                                                + flow(
                                                        "Flow_Urgent_Channel",
                                                        "BoundaryEvent_Urgent",
                                                        "Gateway_Channel"))),
                bad(
                        "an event subprocess sends at any moment",
                        "gate-review",
                        "Task_SendNow",
                        e -> e.add(
                                PREPARATION,
                                "<bpmn:subProcess id=\"SubProcess_Urgent\" name=\"Urgent\" triggeredByEvent=\"true\">"
                                        + event(
                                                "startEvent",
                                                "StartEvent_Urgent",
                                                "isInterrupting=\"false\"",
                                                timer("P1D"))
                                        + send("Task_SendNow") + node("endEvent", "EndEvent_Sent")
                                        + flow("Flow_Urgent_SendNow", "StartEvent_Urgent", "Task_SendNow")
                                        + flow("Flow_SendNow_Sent", "Task_SendNow", "EndEvent_Sent")
                                        + "</bpmn:subProcess>")),
                bad(
                        "an event subprocess that interrupts ends the preparation",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.add(
                                PREPARATION,
                                "<bpmn:subProcess id=\"SubProcess_Urgent\" name=\"Urgent\" triggeredByEvent=\"true\">"
                                        + event("startEvent", "StartEvent_Urgent", "", timer("P1D"))
                                        + node("endEvent", "EndEvent_Urgent")
                                        + flow("Flow_Urgent_End", "StartEvent_Urgent", "EndEvent_Urgent")
                                        + "</bpmn:subProcess>")),
                bad(
                        "the review is repeated for nobody",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.replace(
                                "<bpmn:outgoing>Flow_InteragencyReview_Cleared</bpmn:outgoing>",
                                "<bpmn:outgoing>Flow_InteragencyReview_Cleared</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${reviews.asked(paperId)}\" camunda:elementVariable=\"agency\"/>")),
                bad("a link jumps over review and approval", "gate-review", "Task_SendPaper", e -> e.redirect(
                                "Flow_PaperOpened_Prepare", "ThrowEvent_Jump")
                        .add(
                                "paper",
                                event(
                                                "intermediateThrowEvent",
                                                "ThrowEvent_Jump",
                                                "",
                                                "<bpmn:linkEventDefinition name=\"jump\"/>")
                                        + event(
                                                "intermediateCatchEvent",
                                                "CatchEvent_Jump",
                                                "",
                                                "<bpmn:linkEventDefinition name=\"jump\"/>")
                                        + flow("Flow_Jump_Channel", "CatchEvent_Jump", "Gateway_Channel"))),
                bad("a second start leads to the sending", "gate-review", "Task_SendPaper", e -> e.replace(
                                "<bpmn:message id=",
                                "<bpmn:message id=\"Message_Came\" name=\"CommunicationReceived\"/><bpmn:message id=")
                        .add(
                                "paper",
                                event("startEvent", "StartEvent_Came", "", message("Message_Came"))
                                        + flow("Flow_Came_Channel", "StartEvent_Came", "Gateway_Channel"))),
                bad("the proposal sends by a process of its own", "gate-review", "Task_Dispatch", e -> e.process(
                                "dispatch", dispatch())
                        .in("proposal.bpmn")
                        .into(
                                "Flow_ProposalOpened_Paper",
                                "proposal",
                                "CallActivity_Dispatch",
                                call("CallActivity_Dispatch", "dispatch", PAPER_ID))),
                bad("a process calls one that calls one that sends", "gate-review", "Task_Dispatch", e -> e.process(
                                "dispatch", dispatch())
                        .process(
                                "courier",
                                node("startEvent", "StartEvent_C")
                                        + call("CallActivity_D", "dispatch", PAPER_ID)
                                        + node("endEvent", "EndEvent_C")
                                        + flow("Flow_1", "StartEvent_C", "CallActivity_D")
                                        + flow("Flow_2", "CallActivity_D", "EndEvent_C"))
                        .in("proposal.bpmn")
                        .into(
                                "Flow_ProposalOpened_Paper",
                                "proposal",
                                "CallActivity_Courier",
                                call("CallActivity_Courier", "courier", PAPER_ID))),
                bad(
                        "a message begins a process that sends",
                        "unknown-variable",
                        "Task_Dispatch",
                        e -> e.process(
                                        "dispatch",
                                        dispatch()
                                                .replace(
                                                        node("startEvent", "StartEvent_D"),
                                                        event(
                                                                "startEvent",
                                                                "StartEvent_D",
                                                                "",
                                                                message("Message_Came"))))
                                .replace(
                                        "<bpmndi:BPMNDiagram",
                                        "<bpmn:message id=\"Message_Came\" name=\"CommunicationReceived\"/><bpmndi:BPMNDiagram")),
                bad("the reply is sent as soon as it is decided", "gate-review", "Task_SendReply", e -> e.in(
                                "incoming.bpmn")
                        .into("Flow_Reply_Paper", "incoming", "Task_SendReply", send("Task_SendReply"))),
                bad(
                        "undoing a step sends the paper",
                        "gate-review",
                        "Task_Undo",
                        e -> e.into(
                                        "Flow_DraftAnew_Draft",
                                        PREPARATION,
                                        "ThrowEvent_Undo",
                                        event(
                                                "intermediateThrowEvent",
                                                "ThrowEvent_Undo",
                                                "",
                                                "<bpmn:compensateEventDefinition/>"))
                                .add(
                                        PREPARATION,
                                        event(
                                                        "boundaryEvent",
                                                        "BoundaryEvent_Undo",
                                                        "attachedToRef=\"Task_Draft\"",
                                                        "<bpmn:compensateEventDefinition/>")
                                                + send("Task_Undo")
                                                        .replace(
                                                                "camunda:expression",
                                                                "isForCompensation=\"true\" camunda:expression")
                                                + "<bpmn:association id=\"Association_1\" associationDirection=\"One\" sourceRef=\"BoundaryEvent_Undo\" targetRef=\"Task_Undo\"/>")),
                bad(
                        "every agency's round sends for itself",
                        "gate-review",
                        "Task_SendNow",
                        e -> e.in("interagency-review.bpmn")
                                .into(
                                        "Flow_AskAgencies_GivePosition",
                                        "interagency-review",
                                        "Task_SendNow",
                                        send("Task_SendNow")
                                                .replace(
                                                        "/>",
                                                        "><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${reviews.asked(paperId)}\" camunda:elementVariable=\"agency\"/></bpmn:serviceTask>"))),
                // inside the review
                bad("nobody is asked in the review", "gate-review", "EndEvent_Cleared", e -> e.in(
                                "interagency-review.bpmn")
                        .redirect("Flow_OpenReview_AskAgencies", "Gateway_PositionsJoined")),
                bad("the review is not opened", "gate-review", "EndEvent_Cleared", e -> e.in("interagency-review.bpmn")
                        .redirect("Flow_Reviewers_OpenReview", "Gateway_AskAgencies")),
                bad("dissent counts as cleared", "gate-review", "EndEvent_Cleared", e -> e.in("interagency-review.bpmn")
                        .redirect("Flow_Outcome_Dissent", "EndEvent_Cleared")),
                bad(
                        "an end says cleared where it is to be redrafted",
                        "gate-review",
                        "EndEvent_ToBeRedrafted",
                        e -> e.in("interagency-review.bpmn")
                                .replace("setVariable('cleared', 'no')", "setVariable('cleared', 'yes')")),
                bad("a review ends without a word", "gate-outcome", "EndEvent_Cleared", e -> e.in(
                                "interagency-review.bpmn")
                        .replace(
                                "<camunda:executionListener event=\"end\" expression=\"${execution.setVariable('cleared', 'yes')}\" />",
                                "")),
                // approval
                bad(
                        "the approval is left out",
                        "gate-approval",
                        "Task_SendPaper",
                        e -> e.redirect("Flow_ToApprove_Approvers", "EndEvent_Approved")),
                bad(
                        "a refused approval leads on",
                        "gate-approval",
                        "Task_HandOver",
                        e -> e.redirect("Flow_Approved_No", "EndEvent_Approved")),
                bad("the words of the approval are swapped", "gate-approval", "Task_SendPaper", e -> e.replace(
                                "${approved == 'yes'}", "${approved == 'never'}")
                        .replace("${approved == 'no'}", "${approved == 'yes'}")
                        .replace("${approved == 'never'}", "${approved == 'no'}")),
                bad("the approval comes before the review", "gate-approval", "Task_SendPaper", e -> e.redirect(
                                "Flow_AtTheTable_No", "Task_ApproveFirst")
                        .redirect("Flow_Cleared_Yes", "EndEvent_Approved")
                        .add(
                                PREPARATION,
                                task("Task_ApproveFirst", "Approve", "approve", "${approvers}", "")
                                        + flow(
                                                "Flow_First_Review",
                                                "Task_ApproveFirst",
                                                "CallActivity_InteragencyReview"))),
                bad("the approval runs beside the sending", "gate-approval", "Task_SendPaper", e -> e.redirect(
                                "Flow_Cleared_Yes", "Gateway_Both")
                        .add(
                                PREPARATION,
                                node("parallelGateway", "Gateway_Both")
                                        + flow("Flow_Both_Approve", "Gateway_Both", "Gateway_ToApprove")
                                        + flow("Flow_Both_End", "Gateway_Both", "EndEvent_Approved"))),
                bad("the approval is one of several ways", "gate-approval", "Task_SendPaper", e -> e.redirect(
                                "Flow_Cleared_Yes", "Gateway_Some")
                        .add(
                                PREPARATION,
                                node("inclusiveGateway", "Gateway_Some")
                                        + flow(
                                                "Flow_Some_Approve",
                                                "Gateway_Some",
                                                "Gateway_ToApprove",
                                                "Accepts",
                                                "${papers.acceptsAnything(paperId)}")
                                        + flow(
                                                "Flow_Some_End",
                                                "Gateway_Some",
                                                "EndEvent_Approved",
                                                "All",
                                                "${true}"))),
                bad(
                        "a timer on the approval leads on",
                        "gate-approval",
                        "Task_SendPaper",
                        e -> e.add(
                                PREPARATION,
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_TooLong",
                                                "attachedToRef=\"Task_Approve\"",
                                                timer("P2D"))
                                        + flow("Flow_TooLong_Approved", "BoundaryEvent_TooLong", "EndEvent_Approved"))),
                bad(
                        "a second approval that refuses is not heard",
                        "gate-approval",
                        "Task_SendPaper",
                        e -> e.into(
                                "Flow_Approved_Yes",
                                PREPARATION,
                                "Task_ApproveAgain",
                                task("Task_ApproveAgain", "Approve again", "approve", "head", ""))),
                bad(
                        "the approval is repeated for nobody",
                        "gate-approval",
                        "Task_SendPaper",
                        e -> e.replace(
                                "<bpmn:outgoing>Flow_Approve_Approved</bpmn:outgoing>",
                                "<bpmn:outgoing>Flow_Approve_Approved</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${reviews.asked(paperId)}\" camunda:elementVariable=\"agency\"/>")),
                bad(
                        "a step that sends the paper back is not heard",
                        "gate-review",
                        "Task_SendPaper",
                        e -> e.into(
                                "Flow_Approved_Yes",
                                PREPARATION,
                                "Task_OwnStep",
                                task("Task_OwnStep", "Scrub", "step"))),
                // at the table, and outcomes of a paper
                bad(
                        "no report after the table",
                        "gate-report",
                        "EndEvent_PaperSent",
                        e -> e.redirect("Flow_ReportOwed_Yes", "Gateway_Reported")),
                bad(
                        "an end that does not say what became of the paper",
                        "gate-outcome",
                        "EndEvent_PaperSent",
                        e -> e.replace(
                                "<camunda:executionListener event=\"end\" expression=\"${execution.setVariable('paperOutcome', 'sent')}\" />",
                                "")),
                bad(
                        "a paper that was dropped counts as sent",
                        "gate-outcome",
                        "EndEvent_PaperDropped",
                        e -> e.replace(
                                "setVariable('paperOutcome', 'dropped')", "setVariable('paperOutcome', 'sent')")),
                bad("a terminating end in the preparation", "gate-review", "Task_SendPaper", e -> e.redirect(
                                "Flow_AtTheTable_No", "EndEvent_Over")
                        .add(PREPARATION, event("endEvent", "EndEvent_Over", "", "<bpmn:terminateEventDefinition/>"))),
                // the points of a proposal
                bad("a timer ends the point", "gate-silence", "EndEvent_Shelved", e -> e.in("proposal.bpmn")
                        .redirect("Flow_NoAnswerAsOf_NoAnswerYet", "EndEvent_Shelved")),
                bad("a timer leads to deciding on an answer", "gate-silence", "Task_DecideNextStep", e -> e.in(
                                "proposal.bpmn")
                        .redirect("Flow_NoAnswerAsOf_NoAnswerYet", "Gateway_ToDecide")),
                bad("a timer on the whole submission", "gate-outcome", "EndEvent_EveryPointDecided", e -> e.in(
                                "proposal.bpmn")
                        .add(
                                "proposal",
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_Year",
                                                "attachedToRef=\"SubProcess_Submission\"",
                                                timer("P1Y"))
                                        + flow("Flow_Year_End", "BoundaryEvent_Year", "EndEvent_EveryPointDecided"))),
                bad("an event subprocess with a timer ends the point", "gate-silence", "EndEvent_Silence", e -> e.in(
                                "proposal.bpmn")
                        .add(
                                SUBMISSION,
                                "<bpmn:subProcess id=\"SubProcess_Silence\" name=\"Silence\" triggeredByEvent=\"true\">"
                                        + event("startEvent", "StartEvent_Silence", "", timer("P30D"))
                                        + node("endEvent", "EndEvent_Silence")
                                        + flow("Flow_Silence_End", "StartEvent_Silence", "EndEvent_Silence")
                                        + "</bpmn:subProcess>")),
                bad("waiting on ends the point", "gate-outcome", "EndEvent_Settled", e -> e.in("proposal.bpmn")
                        .redirect("Flow_NextStep_WaitOn", "EndEvent_Settled")),
                bad("an answer settles the point by itself", "gate-outcome", "EndEvent_Settled", e -> e.in(
                                "proposal.bpmn")
                        .redirect("Flow_Woken_ToDecide", "EndEvent_Settled")),
                bad("the points are left out", "gate-outcome", "EndEvent_EveryPointDecided", e -> e.in("proposal.bpmn")
                        .redirect("Flow_PaperSent_Yes", "EndEvent_EveryPointDecided")),
                // what comes in
                bad(
                        "a communication is closed without assessing it",
                        "gate-outcome",
                        "EndEvent_CounterTextPut",
                        e -> e.in("incoming.bpmn")
                                .redirect("Flow_Registered_AssessPointByPoint", "Gateway_ReplyToDecide")),
                bad("a timer answers for us", "gate-outcome", "EndEvent_LeftUnanswered", e -> e.in("incoming.bpmn")
                        .add(
                                "incoming",
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_Forgotten",
                                                "attachedToRef=\"Task_DecideReply\"",
                                                timer("P30D"))
                                        + flow(
                                                "Flow_Forgotten_End",
                                                "BoundaryEvent_Forgotten",
                                                "EndEvent_LeftUnanswered"))),
                bad("nobody confirms what we wrote down", "gate-confirmation", "EndEvent_CounterTextPut", e -> e.in(
                                "incoming.bpmn")
                        .redirect("Flow_RecordedByUs_Yes", "EndEvent_TheirOwnWords")),
                bad("nobody registers it", "gate-register", "Task_DecideReply", e -> e.in("incoming.bpmn")
                        .redirect("Flow_CameIn_Register", "Gateway_ReplyToDecide")),
                // signature
                bad("concordance is left out", "gate-concordance", "Task_Sign", e -> e.in("instrument.bpmn")
                        .redirect("Flow_SeveralLanguages_Yes", "Gateway_TextReady")),
                bad("initialling is left out", "gate-authenticity", "Task_Sign", e -> e.in("instrument.bpmn")
                        .redirect("Flow_Binding_Yes", "Task_Sign")),
                bad("nobody asks whether it binds", "gate-authority", "Task_Sign", e -> e.in("instrument.bpmn")
                        .replace("${instruments.binding(instrumentId)}", "${true}")),
                bad("the text is settled anew after initialling", "gate-concordance", "Task_Sign", e -> e.in(
                                "instrument.bpmn")
                        .into(
                                "Flow_Initial_Sign",
                                "instrument",
                                "Task_SettleAnew",
                                task("Task_SettleAnew", "Settle anew", "settle-text"))),
                bad("the text is edited beside initialling and signing", "gate-text", "Task_Sign", e -> e.in(
                                "instrument.bpmn")
                        .redirect("Flow_Binding_Yes", "Gateway_Both")
                        .add(
                                "instrument",
                                node("parallelGateway", "Gateway_Both")
                                        + task("Task_Polish", "Polish", "settle-text")
                                        + node("endEvent", "EndEvent_Polished")
                                        + flow("Flow_Both_Initial", "Gateway_Both", "Task_Initial")
                                        + flow("Flow_Both_Polish", "Gateway_Both", "Task_Polish")
                                        + flow("Flow_Polish_End", "Task_Polish", "EndEvent_Polished"))),
                bad(
                        "a binding instrument is declared operational",
                        "gate-signature",
                        "Task_DeclareOperational",
                        e -> e.in("instrument.bpmn").redirect("Flow_TextReady_Binding", "Task_DeclareOperational")),
                bad("an instrument ends after initialling", "gate-outcome", "EndEvent_InForce", e -> e.in(
                                "instrument.bpmn")
                        .redirect("Flow_Initial_Sign", "EndEvent_InForce")),
                bad("the day alone puts it into force", "gate-signature", "Task_EnterIntoForce", e -> e.in(
                                "instrument.bpmn")
                        .redirect("Flow_Binding_Yes", "CatchEvent_DayOfEntryIntoForce")),
                bad("a track says ratified before consent", "gate-consent", "EndEvent_Ratified", e -> e.in(
                                "ratification.bpmn")
                        .redirect("Flow_ConsentGiven_Yes", "EndEvent_Ratified")),
                // whole courses
                bad(
                        "a process calls itself",
                        "calls-itself",
                        "CallActivity_Again",
                        e -> e.into(
                                "Flow_PaperOpened_Prepare",
                                "paper",
                                "CallActivity_Again",
                                call("CallActivity_Again", "paper", PAPER_ID))),
                bad("a join that waits for ever", "stuck", "Gateway_Both", e -> e.redirect(
                                "Flow_Channel_Exchange", "Gateway_Both")
                        .redirect("Flow_Channel_Mission", "Gateway_Both")
                        .add(
                                "paper",
                                node("parallelGateway", "Gateway_Both")
                                        + flow("Flow_Both_Send", "Gateway_Both", "Task_SendPaper"))),
                bad("a word that no way is drawn for", "stuck", "Gateway_NextStep", e -> e.in("proposal.bpmn")
                        .replace("${nextStep == 'shelved'}", "${nextStep == 'shelvd'}")),
                bad(
                        "a step that nobody comes to",
                        "unreachable",
                        "Task_Never",
                        e -> e.add(
                                "paper",
                                task("Task_Never", "Never", "draft")
                                        + flow("Flow_Never_Channel", "Task_Never", "Gateway_Channel"))),
                bad("round and round without waiting", "no-rest", "Gateway_AnswerInHand", e -> e.in("proposal.bpmn")
                        .redirect("Flow_AnswerInHand_No", "Gateway_WaitAgain")),
                bad("a circle without an end", "no-way-out", "StartEvent_TrackOpened", e -> e.in("ratification.bpmn")
                        .redirect("Flow_Submitted_Yes", "Task_SubmitForConsent")
                        .redirect("Flow_Submitted_No", "Task_SubmitForConsent")),
                bad("a question before anybody could have answered", "unset", "Gateway_Prepared", e -> e.redirect(
                                "Flow_PaperOpened_Prepare", "Gateway_Prepared")
                        .add(
                                "paper",
                                node("exclusiveGateway", "Gateway_Prepared")
                                        + flow(
                                                "Flow_Prepared_Yes",
                                                "Gateway_Prepared",
                                                "Gateway_Prepare",
                                                "Yes",
                                                "${recalled == 'redraft'}")
                                        + flow(
                                                "Flow_Prepared_No",
                                                "Gateway_Prepared",
                                                "EndEvent_PaperDropped",
                                                "No",
                                                "${recalled == 'drop'}"))));
    }

    private static String dispatch() {
        return node("startEvent", "StartEvent_D")
                + send("Task_Dispatch")
                + node("endEvent", "EndEvent_D")
                + flow("Flow_1", "StartEvent_D", "Task_Dispatch")
                + flow("Flow_2", "Task_Dispatch", "EndEvent_D");
    }
}
