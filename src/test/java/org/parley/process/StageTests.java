package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.process.SmallDesk.AGENCIES;
import static org.parley.process.SmallDesk.ARDEN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.Concern;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NewMeasure;
import org.parley.measure.Stages;
import org.parley.shared.PartyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

@EngineTest
@Import(StageTests.PointItself.class)
class StageTests {
    @Autowired
    private SmallDesk desk;

    @Autowired
    private Measures measures;

    @Autowired
    private Stages stages;

    /** Stands for whatever an instance carries: the id is the point's own. */
    @TestComponent
    static class PointItself implements Concern {
        @Override
        public String carriedAs() {
            return "instrumentId";
        }

        @Override
        public List<MeasureId> measures(PartyCode party, String id) {
            return List.of(new MeasureId(id));
        }
    }

    @BeforeEach
    void twoDesks() {
        desk.open();
    }

    @Test
    void aPointEntersTheStageThatTheDiagramNames() {
        var negotiation = desk.negotiation(ARDEN);
        var point = measures.add(
                desk.person(ARDEN, "desk"),
                negotiation,
                new NewMeasure(null, null, "Hotline", InstrumentKind.TREATY, "A line between the two centres"));
        desk.start(
                ARDEN, "roads", negotiation, Map.of("instrumentId", point.id().value()));
        assertThat(measures.get(ARDEN, point.id()).stage()).isEqualTo("deciding");
        desk.start(
                ARDEN, "review", negotiation, Map.of("instrumentId", point.id().value(), "agencies", AGENCIES));
        assertThat(stages.of(ARDEN, negotiation))
                .satisfiesExactly(first -> assertThat(first.label()).isEqualTo("Decide"), second -> {
                    assertThat(second.stage()).isEqualTo("interagency review");
                    assertThat(second.label()).isEqualTo("Give position");
                });
    }
}
