package org.parley.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.process.check.Finding;
import org.parley.process.studio.ChangedFile;
import org.parley.process.studio.ProcessFile;

class ElementNamesTests {
    private static final ProcessFile PAPER = new ProcessFile(
            "paper.bpmn",
            "<bpmn:userTask id=\"Task_Approve\" name=\"Approve for&#10;sending\"/><bpmn:sequenceFlow id=\"Flow_1\"/>",
            "hash");
    private static final ProcessFile REVIEW = new ProcessFile(
            "interagency-review.bpmn", "<bpmn:userTask name=\"Give position\" id=\"Task_Give\"/>", "hash");

    @Test
    void aFindingSpeaksOfAnElementAsTheDrawingDoes() {
        var names = ElementNames.of(List.of(PAPER), List.of());
        assertThat(names.of(at("processes/xa/paper.bpmn", "Task_Approve"))).isEqualTo("Approve for sending");
        assertThat(names.of(at("paper.bpmn", "Flow_1"))).as("without a label").isEqualTo("Flow_1");
        assertThat(names.of(at("other.bpmn", "Task_Approve")))
                .as("another file")
                .isEqualTo("Task_Approve");
    }

    @Test
    void whatIsDrawnGoesBeforeWhatIsInUse() {
        var drawn = new ChangedFile(
                "paper.bpmn",
                "<bpmn:userTask id=\"Task_Approve\" name=\"Sign off\"><not closed",
                false,
                null,
                1,
                "xa.admin",
                Instant.EPOCH);
        var names = ElementNames.of(List.of(PAPER), List.of(drawn));
        assertThat(names.of(at("paper.bpmn", "Task_Approve"))).isEqualTo("Sign off");
    }

    @Test
    void theWayAroundAGateIsToldInTheLabelsOfEachFile() {
        var names = ElementNames.of(List.of(PAPER, REVIEW), List.of());
        var finding = new Finding(
                "paper.bpmn",
                "Task_Approve",
                "gate-review",
                "No way around",
                List.of("interagency-review.bpmn#Task_Give", "Flow_1", "Task_Approve"));
        assertThat(names.way(finding)).isEqualTo("Give position → Approve for sending");
    }

    private static Finding at(String file, String element) {
        return new Finding(file, element, "label", "It has no label");
    }
}
