package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.process.check.Comparison.Difference;

class OutlineTests {
    @Test
    void aDiagramReadsInTheOrderOfItsCourse() {
        var text = Outline.of(Shipped.file("paper.bpmn")).text();
        assertThat(text)
                .startsWith("Process: Paper (paper)\n")
                .containsSubsequence(
                        "Start: Paper opened",
                        "Subprocess: Preparation",
                        "Task: Draft paper (Task_Draft)",
                        "stage: drafting",
                        "Call: Interagency review",
                        "Yes: goes on to Gateway_ToApprove, if ${cleared == 'yes'}",
                        "Task: Approve for sending",
                        "Task: Hand over paper",
                        "End: Paper sent");
    }

    @Test
    void everyElementThatIsDrawnIsTold() throws Exception {
        for (var file : Shipped.set("xa")) {
            var told =
                    Outline.of(file).lines().stream().map(Outline.Line::element).toList();
            var model = Model.read(file);
            for (var element : model.all())
                if (Nodes.isNode(element)
                        || element.getLocalName().equals("sequenceFlow")
                        || element.getLocalName().equals("rule"))
                    assertThat(told).as(file.name()).contains(element.getAttribute("id"));
        }
    }

    @Test
    void theOrderInTheFileChangesNothing() {
        var file = Shipped.file("proposal.bpmn");
        var start = file.text().indexOf("<bpmn:endEvent id=\"EndEvent_NotPut\"");
        var end = file.text().indexOf("</bpmn:endEvent>", start) + "</bpmn:endEvent>".length();
        var moved = new StringBuilder(file.text());
        moved.delete(start, end);
        moved.insert(moved.indexOf("</bpmn:process>"), file.text().substring(start, end));
        var other = ModelFile.of(file.name(), file.place(), moved.toString());
        assertThat(Outline.of(other).text()).isEqualTo(Outline.of(file).text());
        assertThat(Comparison.between(file, other))
                .extracting(Difference::sentence)
                .containsExactly("Only the drawing was changed");
    }

    @Test
    void aTableReadsRowByRow() {
        assertThat(Outline.of(Shipped.file("reviewers.dmn")).text())
                .contains(
                        "Decision: Reviewers (reviewers)",
                        "hit policy: COLLECT",
                        "Row: Its networks carry what we agree (Rule_Communications)",
                        "then Working days: 5");
    }

    @Test
    void aFileThatCannotBeReadSaysSo() {
        assertThat(Outline.of(ModelFile.of("a.bpmn", "a.bpmn", "<bpmn")).text())
                .startsWith("This file cannot be read: ");
    }

    @Test
    void twoVersionsAreComparedInWords() {
        var before = Shipped.file("paper.bpmn");
        var after = Shipped.edited(
                before,
                "value=\"drafting\"",
                "value=\"wording\"",
                "name=\"Approve for sending\"",
                "name=\"Approve\"",
                "${approved == 'no'}",
                "${approved != 'yes'}");
        assertThat(Comparison.between(before, after))
                .extracting(Difference::sentence)
                .containsExactlyInAnyOrder(
                        "Task: Draft paper (Task_Draft): stage was “drafting”, is “wording”",
                        "Task: Approve (Task_Approve): was called “Approve for sending”",
                        "Flow: No (Flow_Approved_No): condition expression was “${approved == 'no'}”, is “${approved != 'yes'}”");
    }

    @Test
    void aChangedRowOfATableIsToldByItsColumn() {
        var before = Shipped.file("reviewers.dmn");
        var after = Shipped.edited(
                before,
                "Rule_DefenceBinding_Output_2\">\n          <text>7",
                "Rule_DefenceBinding_Output_2\">\n          <text>3");
        assertThat(Comparison.between(before, after)).singleElement().satisfies(difference -> {
            assertThat(difference.element()).isEqualTo("Rule_DefenceBinding");
            assertThat(difference.sentence()).endsWith("then Working days was “7”, is “3”");
        });
    }
}
