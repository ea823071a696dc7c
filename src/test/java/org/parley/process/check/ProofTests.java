package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTests {
    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "yy"})
    void whatIsShippedKeepsEveryGate(String party) throws Exception {
        var proof = new Proof(Vocabulary.OF_THE_HOUSE, diagrams(Shipped.set(party)));
        assertThat(proof.findings()).isEmpty();
        System.out.println(proof.visits());
    }

    static Collection<Diagram> diagrams(Collection<ModelFile> set) throws Exception {
        var diagrams = new ArrayList<Diagram>();
        for (var file : set)
            if (file.isDiagram()) {
                var model = Model.read(file);
                diagrams.add(new Diagram(file, model, model.elements("process").get(0)));
            }
        return diagrams;
    }
}
