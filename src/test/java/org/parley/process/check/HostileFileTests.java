package org.parley.process.check;

import static org.parley.process.check.BadSet.bad;
import static org.parley.process.check.Edits.PAPER_ID;
import static org.parley.process.check.Edits.call;
import static org.parley.process.check.Edits.event;
import static org.parley.process.check.Edits.flow;
import static org.parley.process.check.Edits.node;
import static org.parley.process.check.Edits.service;
import static org.parley.process.check.Edits.task;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that would have the server run, fetch or tell something: each is refused, with the element named. */
class HostileFileTests {
    private static final String APPROVED = "Flow_Approved_Yes";
    private static final String PREPARATION = "SubProcess_Preparation";
    private static final String APPROVE = "<bpmn:userTask id=\"Task_Approve\" ";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void noFileReachesBeyondTheBuildingBlocks(BadSet set) {
        set.isRefused();
    }

    static Stream<BadSet> noFileReachesBeyondTheBuildingBlocks() {
        return Stream.of(
                // code in a diagram
                step(
                        "a script task",
                        "code",
                        "<bpmn:scriptTask id=\"Step\" name=\"Step\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                step(
                        "a script from a file of the server",
                        "code",
                        "<bpmn:scriptTask id=\"Step\" name=\"Step\" scriptFormat=\"groovy\" camunda:resource=\"deployment://run.groovy\"/>"),
                step(
                        "a class",
                        "code",
                        "<bpmn:serviceTask id=\"Step\" name=\"Step\" camunda:class=\"org.example.Run\"/>"),
                step(
                        "a delegate",
                        "code",
                        "<bpmn:serviceTask id=\"Step\" name=\"Step\" camunda:delegateExpression=\"${papers}\"/>"),
                step(
                        "an external task",
                        "code",
                        "<bpmn:serviceTask id=\"Step\" name=\"Step\" camunda:type=\"external\" camunda:topic=\"courier\"/>"),
                step(
                        "a connector",
                        "code",
                        "<bpmn:serviceTask id=\"Step\" name=\"Step\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>"),
                step("a mail task", "code", "<bpmn:serviceTask id=\"Step\" name=\"Step\" camunda:type=\"mail\"/>"),
                step(
                        "a field set on a class",
                        "code",
                        "<bpmn:serviceTask id=\"Step\" name=\"Step\" camunda:expression=\"${communications.send(paperId)}\"><bpmn:extensionElements><camunda:field name=\"url\" stringValue=\"x\"/></bpmn:extensionElements></bpmn:serviceTask>"),
                step(
                        "a send task",
                        "code",
                        "<bpmn:sendTask id=\"Step\" name=\"Step\" camunda:class=\"org.example.Run\"/>"),
                step(
                        "a rule task with a class",
                        "code",
                        "<bpmn:businessRuleTask id=\"Step\" name=\"Step\" camunda:class=\"org.example.Run\"/>"),
                step("a task that does nothing", "not-offered", "<bpmn:task id=\"Step\" name=\"Step\"/>"),
                step("a receive task", "not-offered", "<bpmn:receiveTask id=\"Step\" name=\"Step\"/>"),
                step("an ad hoc subprocess", "not-offered", "<bpmn:adHocSubProcess id=\"Step\" name=\"Step\"/>"),
                step("a service that is not published", "unknown-call", service("Step", "${outbox.flush(paperId)}")),
                step("a method that is not published", "unknown-call", service("Step", "${papers.drop(paperId)}")),
                step("a call with another id", "unknown-call", service("Step", "${communications.send(submissionId)}")),
                step(
                        "a question where something is done",
                        "unknown-call",
                        service("Step", "${papers.channel(paperId)}")),
                step(
                        "a class reached through an answer",
                        "expression",
                        service("Step", "${papers.form(paperId).getClass().forName('java.lang.Runtime')}")),
                step(
                        "a class reached through a word",
                        "expression",
                        service("Step", "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('true')}")),
                step(
                        "the engine's own services",
                        "unknown-call",
                        service("Step", "${execution.getProcessEngineServices()}")),
                step(
                        "a property of the engine",
                        "expression",
                        service("Step", "${execution.processEngineServices.runtimeService}")),
                step("text around an expression", "expression", service("Step", "x${communications.send(paperId)}")),
                step(
                        "an approval made by a service",
                        "unknown-call",
                        service("Step", "${execution.setVariable('approved', 'yes')}")),
                // hidden in what a step carries
                edit(
                        "a task listener",
                        "code",
                        "Task_Approve",
                        APPROVE,
                        "<bpmn:incoming>",
                        "<bpmn:extensionElements><camunda:taskListener event=\"create\" expression=\"${papers.form(paperId)}\"/></bpmn:extensionElements><bpmn:incoming>"),
                on("a listener with a class", "listener", "class=\"org.example.Run\""),
                on("a listener that sends", "listener", "expression=\"${communications.send(paperId)}\""),
                on(
                        "a listener that says approved",
                        "listener",
                        "expression=\"${execution.setVariable('approved', 'yes')}\""),
                on(
                        "a listener that changes the paper",
                        "listener",
                        "expression=\"${execution.setVariable('paperId', 'other')}\""),
                script(
                        "a listener with a script",
                        "<camunda:executionListener event=\"end\"><camunda:script scriptFormat=\"js\">1</camunda:script></camunda:executionListener>"),
                script(
                        "an input with a script",
                        "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"js\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"),
                script(
                        "an input with a map",
                        "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:map/></camunda:inputParameter></camunda:inputOutput>"),
                script(
                        "an output",
                        "<camunda:inputOutput><camunda:outputParameter name=\"approved\">yes</camunda:outputParameter></camunda:inputOutput>"),
                script(
                        "a generated form",
                        "<camunda:formData><camunda:formField id=\"approved\" type=\"string\"/></camunda:formData>"),
                bad(
                        "an input that says approved",
                        "id",
                        "Step",
                        e -> e.into(
                                APPROVED,
                                PREPARATION,
                                "Step",
                                service("Step", "${papers.remind(submissionId)}")
                                        .replace(
                                                "/>",
                                                "><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"approved\">yes</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"))),
                edit("an embedded form", "form", "Task_Approve", "parley:approve", "embedded:app:forms/x.html"),
                edit(
                        "a form from elsewhere",
                        "form",
                        "Task_Approve",
                        "parley:approve",
                        "embedded:https:/example.org/x.html"),
                edit(
                        "a form of the modeler",
                        "code",
                        "Task_Approve",
                        "camunda:formKey=\"parley:approve\"",
                        "camunda:formRef=\"approve\""),
                edit(
                        "a form that is an expression",
                        "form",
                        "Task_Approve",
                        "parley:approve",
                        "${papers.form(paperId)}"),
                edit(
                        "a form handler",
                        "code",
                        "Task_Approve",
                        "camunda:formKey=\"parley:approve\"",
                        "camunda:formKey=\"parley:approve\" camunda:formHandlerClass=\"org.example.Run\""),
                edit(
                        "an assignee by an expression",
                        "code",
                        "Task_Approve",
                        "camunda:formKey=\"parley:approve\"",
                        "camunda:formKey=\"parley:approve\" camunda:assignee=\"${papers.form(paperId)}\""),
                edit(
                        "another desk's office",
                        "offered-to",
                        "Task_HandOver",
                        "${execution.tenantId}.mission",
                        "xb.mission"),
                edit(
                        "an office by a hidden call",
                        "offered-to",
                        "Task_HandOver",
                        "${execution.tenantId}.mission",
                        "${communications.send(paperId)}"),
                edit(
                        "a due day by a hidden call",
                        "unknown-call",
                        "Task_ReportToAgencies",
                        "${papers.reportBy(paperId)}",
                        "${communications.send(paperId)}"),
                edit(
                        "a condition that sends",
                        "unknown-call",
                        "Flow_Approved_Yes",
                        "${approved == 'yes'}",
                        "${communications.send(paperId) == 'yes'}"),
                edit(
                        "a condition that is a script",
                        "code",
                        "Flow_Approved_Yes",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${approved == 'yes'}",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">approved"),
                edit(
                        "a condition with arithmetic",
                        "expression",
                        "Flow_Approved_Yes",
                        "${approved == 'yes'}",
                        "${1 + 1 == 2}"),
                edit(
                        "a condition over an index",
                        "expression",
                        "Flow_Approved_Yes",
                        "${approved == 'yes'}",
                        "${papers['class'] == 'x'}"),
                edit(
                        "a condition over an unknown variable",
                        "unknown-variable",
                        "Flow_Approved_Yes",
                        "${approved == 'yes'}",
                        "${aproved == 'yes'}"),
                edit(
                        "a condition over the course itself",
                        "expression",
                        "Flow_Approved_Yes",
                        "${approved == 'yes'}",
                        "${execution.processInstanceId == 'x'}"),
                edit(
                        "an expression of the other kind",
                        "unknown-call",
                        "Flow_Approved_Yes",
                        "${approved == 'yes'}",
                        "#{outbox.flush(paperId)}"),
                bad(
                        "a timer by a hidden call",
                        "unknown-call",
                        "BoundaryEvent_T",
                        e -> e.add(
                                PREPARATION,
                                event(
                                                "boundaryEvent",
                                                "BoundaryEvent_T",
                                                "attachedToRef=\"Task_Draft\"",
                                                "<bpmn:timerEventDefinition><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${outbox.flush(paperId)}</bpmn:timeDate></bpmn:timerEventDefinition>")
                                        + flow("Flow_T", "BoundaryEvent_T", "Gateway_BackToDraft"))),
                bad("a loop over a hidden call", "unknown-call", "Task_GivePosition", e -> e.in(
                                "interagency-review.bpmn")
                        .replace("${reviews.asked(paperId)}", "${outbox.flush(paperId)}")),
                bad("a loop that hands out another paper", "id", "Task_GivePosition", e -> e.in(
                                "interagency-review.bpmn")
                        .replace("camunda:elementVariable=\"agency\"", "camunda:elementVariable=\"paperId\"")),
                bad(
                        "a loop as often as an expression says",
                        "expression",
                        "Step",
                        e -> e.into(
                                APPROVED,
                                PREPARATION,
                                "Step",
                                service("Step", "${communications.send(paperId)}")
                                        .replace(
                                                "/>",
                                                "><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${papers.form(paperId)}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>"))),
                // calls, messages, signals
                bad(
                        "a call of an unknown process",
                        "call",
                        "Step",
                        e -> e.into(APPROVED, PREPARATION, "Step", call("Step", "elsewhere", PAPER_ID))),
                bad(
                        "a call by an expression",
                        "expression",
                        "Step",
                        e -> e.into(APPROVED, PREPARATION, "Step", call("Step", "${papers.form(paperId)}", PAPER_ID))),
                bad(
                        "a call that hands over everything",
                        "call",
                        "Step",
                        e -> e.into(
                                APPROVED,
                                PREPARATION,
                                "Step",
                                call("Step", "interagency-review", PAPER_ID + "<camunda:in variables=\"all\"/>"))),
                bad(
                        "a call that renames an id",
                        "call",
                        "Step",
                        e -> e.into(
                                APPROVED,
                                PREPARATION,
                                "Step",
                                call(
                                        "Step",
                                        "interagency-review",
                                        "<camunda:in source=\"proposalId\" target=\"paperId\"/>"))),
                bad(
                        "a call that reckons",
                        "call",
                        "Step",
                        e -> e.into(
                                APPROVED,
                                PREPARATION,
                                "Step",
                                call(
                                        "Step",
                                        "interagency-review",
                                        "<camunda:in sourceExpression=\"${communications.send(paperId)}\" target=\"x\"/>"))),
                bad(
                        "a call with a mapping by a class",
                        "code",
                        "Step",
                        e -> e.into(
                                APPROVED,
                                PREPARATION,
                                "Step",
                                call("Step", "interagency-review", PAPER_ID)
                                        .replace(
                                                "calledElement=",
                                                "camunda:variableMappingClass=\"org.example.Run\" calledElement="))),
                bad(
                        "a call of the newest version",
                        "call",
                        "CallActivity_InteragencyReview",
                        e -> e.replace(
                                "camunda:calledElementBinding=\"deployment\"",
                                "camunda:calledElementBinding=\"latest\"")),
                bad(
                        "a call of another desk's process",
                        "code",
                        "CallActivity_InteragencyReview",
                        e -> e.replace(
                                "camunda:calledElementBinding=\"deployment\"",
                                "camunda:calledElementBinding=\"deployment\" camunda:calledElementTenantId=\"xb\"")),
                bad(
                        "a table that is not there",
                        "decision",
                        "Decision_Approvers",
                        e -> e.replace("camunda:decisionRef=\"approvers\"", "camunda:decisionRef=\"everybody\"")),
                bad(
                        "a table whose answer is an approval",
                        "id",
                        "Decision_Approvers",
                        e -> e.replace("camunda:resultVariable=\"approvers\"", "camunda:resultVariable=\"approved\"")),
                bad(
                        "a signal",
                        "code",
                        "EndEvent_PaperDropped",
                        e -> e.replace(
                                "<bpmn:incoming>Flow_Recalled_Drop</bpmn:incoming>",
                                "<bpmn:incoming>Flow_Recalled_Drop</bpmn:incoming><bpmn:signalEventDefinition/>")),
                bad(
                        "a message that a diagram sends",
                        "message",
                        "EndEvent_PaperDropped",
                        e -> e.replace(
                                "<bpmn:incoming>Flow_Recalled_Drop</bpmn:incoming>",
                                "<bpmn:incoming>Flow_Recalled_Drop</bpmn:incoming><bpmn:messageEventDefinition messageRef=\"Message_PaperRecalled\"/>")),
                bad(
                        "a message event that calls",
                        "code",
                        "EndEvent_PaperDropped",
                        e -> e.replace(
                                "<bpmn:incoming>Flow_Recalled_Drop</bpmn:incoming>",
                                "<bpmn:incoming>Flow_Recalled_Drop</bpmn:incoming><bpmn:messageEventDefinition messageRef=\"Message_PaperRecalled\" camunda:expression=\"${communications.send(paperId)}\"/>")),
                bad(
                        "a message that nobody sends",
                        "message",
                        "BoundaryEvent_PaperRecalled",
                        e -> e.replace("PaperRecalled ${paperId}", "PaperLost ${paperId}")),
                bad(
                        "a message whose name calls",
                        "message",
                        "BoundaryEvent_PaperRecalled",
                        e -> e.replace("PaperRecalled ${paperId}", "PaperRecalled ${communications.send(paperId)}")),
                bad(
                        "a course that begins by itself",
                        "start",
                        "StartEvent_PaperOpened",
                        e -> e.replace(
                                "<bpmn:outgoing>Flow_PaperOpened_Prepare</bpmn:outgoing>",
                                "<bpmn:outgoing>Flow_PaperOpened_Prepare</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>")),
                // what lies around
                bad(
                        "a DOCTYPE with an entity",
                        "xml-entity",
                        "line 1",
                        e -> e.replace(
                                "encoding=\"UTF-8\"?>",
                                "encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>")),
                bad(
                        "entities that grow",
                        "xml-entity",
                        "line 1",
                        e -> e.replace(
                                "encoding=\"UTF-8\"?>",
                                "encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>")),
                bad(
                        "a parameter entity",
                        "xml-entity",
                        "line 1",
                        e -> e.replace(
                                "encoding=\"UTF-8\"?>",
                                "encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY % a SYSTEM \"http://example.org/x\"> %a;]>")),
                bad("an entity in a table", "xml-entity", "line 1", e -> e.in("reviewers.dmn")
                        .replace(
                                "encoding=\"UTF-8\"?>",
                                "encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>")),
                bad(
                        "a schema from elsewhere",
                        "xml-reference",
                        "Definitions_Paper",
                        e -> e.replace(
                                "id=\"Definitions_Paper\"",
                                "xsi:schemaLocation=\"urn:x http://example.org/x.xsd\" id=\"Definitions_Paper\"")),
                bad(
                        "a style sheet",
                        "xml-reference",
                        "line 1",
                        e -> e.replace(
                                "encoding=\"UTF-8\"?>",
                                "encoding=\"UTF-8\"?><?xml-stylesheet href=\"http://example.org/x.xsl\"?>")),
                bad(
                        "a file included",
                        "code",
                        "paper",
                        e -> e.replace(
                                "<bpmn:startEvent id=\"StartEvent_PaperOpened\"",
                                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/><bpmn:startEvent id=\"StartEvent_PaperOpened\"")),
                bad(
                        "an import",
                        "code",
                        "Definitions_Paper",
                        e -> e.replace(
                                "<bpmn:process ",
                                "<bpmn:import importType=\"x\" namespace=\"x\" location=\"http://example.org/x\"/><bpmn:process ")),
                bad(
                        "the former name of the engine's extensions",
                        "code",
                        "Step",
                        e -> e.into(
                                APPROVED,
                                PREPARATION,
                                "Step",
                                "<bpmn:serviceTask xmlns:activiti=\"http://activiti.org/bpmn\" id=\"Step\" name=\"Step\" activiti:class=\"org.example.Run\"/>")),
                bad(
                        "a data store with an address",
                        "not-offered",
                        "Store",
                        e -> e.replace(
                                "<bpmn:message id=",
                                "<bpmn:dataStore id=\"Store\" name=\"http://example.org\"/><bpmn:message id=")),
                bad(
                        "an address in a property",
                        "xml-reference",
                        "Task_Draft",
                        e -> e.replace("value=\"drafting\"", "value=\"http://example.org\"")),
                bad("a file that is no XML", "xml", "line 1", e -> e.file("paper.bpmn", "<bpmn:definitions")),
                bad("a process under another's name", "identity", "paper.bpmn", e -> e.replace(
                                "<bpmn:process id=\"paper\"", "<bpmn:process id=\"papers\"")
                        .replace("bpmnElement=\"paper\"", "bpmnElement=\"papers\"")),
                bad("a set without what the house starts", "missing", "incoming.bpmn", e -> e.without("incoming.bpmn")),
                bad(
                        "what the engine cannot read",
                        "engine",
                        "Flow_Preparation_Channel",
                        e -> e.redirect("Flow_Preparation_Channel", "Nowhere")),
                bad("an element without its place for talks taken over", "place", "proposal", e -> e.in("proposal.bpmn")
                        .replace("Gateway_PaperSent", "Gateway_WasItSent")),
                bad(
                        "a step that is offered to nobody",
                        "offered-to",
                        "Step",
                        e -> e.into(
                                APPROVED,
                                PREPARATION,
                                "Step",
                                task("Step", "Step", "report").replaceAll(" camunda:candidateGroups=\"[^\"]*\"", ""))),
                bad(
                        "two elements of one id",
                        "identity",
                        "EndEvent_Approved",
                        e -> e.add(PREPARATION, node("endEvent", "EndEvent_Approved"))),
                // tables
                cell(
                        "a script in a cell",
                        "code",
                        "<outputEntry id=\"Rule_Legal_Output_2\"",
                        "<outputEntry id=\"Rule_Legal_Output_2\" expressionLanguage=\"javascript\""),
                cell(
                        "Groovy in a cell",
                        "code",
                        "<inputEntry id=\"Rule_Legal_Input_1\"",
                        "<inputEntry id=\"Rule_Legal_Input_1\" expressionLanguage=\"groovy\""),
                cell(
                        "an expression of diagrams in a cell",
                        "expression",
                        "<text>\"legal\"</text>",
                        "<text>${papers.form(paperId)}</text>"),
                cell(
                        "a function of Java",
                        "code",
                        "<text>\"legal\"</text>",
                        "<text>function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\" } }</text>"),
                cell("a cell that cannot be read", "parse", "<text>\"legal\"</text>", "<text>\"legal</text>"),
                table(
                        "a table in another language",
                        "code",
                        "reviewers",
                        "<decision id=\"reviewers\"",
                        "<decision id=\"reviewers\" expressionLanguage=\"javascript\"",
                        "",
                        ""),
                table(
                        "a script in a column",
                        "code",
                        "Input_3",
                        "<inputExpression id=\"InputExpression_3\"",
                        "<inputExpression id=\"InputExpression_3\" expressionLanguage=\"python\"",
                        "",
                        ""),
                table(
                        "a function of its own",
                        "code",
                        "Function_1",
                        "<decision id=\"reviewers\"",
                        "<businessKnowledgeModel id=\"Function_1\" name=\"f\"/><decision id=\"reviewers\"",
                        "",
                        ""),
                table(
                        "a table taken from elsewhere",
                        "code",
                        "Definitions_Reviewers",
                        "<decision id=\"reviewers\"",
                        "<import namespace=\"x\" locationURI=\"http://example.org/x.dmn\" importType=\"x\"/><decision id=\"reviewers\"",
                        "",
                        ""),
                table(
                        "a source with an address",
                        "code",
                        "Source_1",
                        "<decision id=\"reviewers\"",
                        "<knowledgeSource id=\"Source_1\" name=\"s\" locationURI=\"http://example.org/\"/><decision id=\"reviewers\"",
                        "",
                        ""),
                table(
                        "a table under another's name",
                        "identity",
                        "reviewers.dmn",
                        "<decision id=\"reviewers\"",
                        "<decision id=\"asked\"",
                        "dmnElementRef=\"reviewers\"",
                        "dmnElementRef=\"asked\""));
    }

    private static BadSet step(String how, String rule, String element) {
        return bad(how, rule, "Step", e -> e.into(APPROVED, PREPARATION, "Step", element));
    }

    private static BadSet on(String how, String rule, String what) {
        return bad(
                how,
                rule,
                "EndEvent_Approved",
                e -> e.replace(
                        "<bpmn:incoming>Flow_Approved_Yes</bpmn:incoming>",
                        "<bpmn:extensionElements><camunda:executionListener event=\"end\" %s/></bpmn:extensionElements><bpmn:incoming>Flow_Approved_Yes</bpmn:incoming>"
                                .formatted(what)));
    }

    private static BadSet script(String how, String extension) {
        return bad(
                how,
                "code",
                "Task_Draft",
                e -> e.replace(
                        "<camunda:property name=\"stage\" value=\"drafting\" />\n          </camunda:properties>",
                        "<camunda:property name=\"stage\" value=\"drafting\" /></camunda:properties>" + extension));
    }

    private static BadSet edit(String how, String rule, String element, String text, String by) {
        return bad(how, rule, element, e -> e.replace(text, by));
    }

    private static BadSet edit(String how, String rule, String element, String after, String text, String by) {
        return bad(how, rule, element, e -> e.after(after, text, by));
    }

    private static BadSet cell(String how, String rule, String text, String by) {
        return bad(how, rule, "Rule_Legal", e -> e.in("reviewers.dmn").replace(text, by));
    }

    private static BadSet table(
            String how, String rule, String element, String text, String by, String and, String andBy) {
        return bad(how, rule, element, e -> {
            e.in("reviewers.dmn").replace(text, by);
            if (!and.isEmpty()) e.replace(and, andBy);
        });
    }
}
