package org.parley.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parley.measure.Stages;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** Tells the board that points entered a stage, in the transaction that brought them there. */
@Component
class StageListener {
    private final Concerns concerns;
    private final Stages stages;
    private final Clock clock;

    StageListener(Concerns concerns, Stages stages, Clock clock) {
        this.concerns = concerns;
        this.stages = stages;
        this.clock = clock;
    }

    void entered(String stage, String label, DelegateExecution execution) {
        var party = new PartyCode(execution.getTenantId());
        for (var measure : concerns.moved(party, name -> (String) execution.getVariable(name)))
            stages.entered(party, measure, stage, label, clock.instant());
    }
}
