package org.parley.web.instrument;

import java.time.Clock;
import java.util.Map;
import org.parley.instrument.Concluding;
import org.parley.instrument.Hand;
import org.parley.instrument.InstrumentId;
import org.parley.instrument.Instruments;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.springframework.stereotype.Component;

/** parley:initial, both sides initial the text, which makes it authentic. */
@Component
class InitialForm extends BothHandsForm {
    private final Concluding concluding;

    InitialForm(
            Instruments instruments, Concluding concluding, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.concluding = concluding;
    }

    @Override
    void putHands(Actor actor, InstrumentId id, Hand ours, Hand theirs, Map<String, String> copies) {
        concluding.initial(actor, id, ours, theirs, copies);
    }

    @Override
    public String key() {
        return "initial";
    }
}
