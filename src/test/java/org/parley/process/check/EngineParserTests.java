package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineParserTests {
    @Test
    void theEngineHasNothingToSayOfWhatIsShipped() {
        for (var file : Shipped.set("xa"))
            if (file.isDiagram()) assertThat(EngineParser.findings(file)).isEmpty();
    }

    @Test
    void whatTheEngineWouldRefuseIsToldWithItsElement() {
        var broken =
                Shipped.edited(Shipped.file("paper.bpmn"), "targetRef=\"Gateway_Channel\"", "targetRef=\"Nowhere\"");
        assertThat(EngineParser.findings(broken))
                .extracting(Finding::element, Finding::sentence)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "Flow_Preparation_Channel",
                        "Invalid destination 'Nowhere' of sequence flow 'Flow_Preparation_Channel'"));
    }
}
