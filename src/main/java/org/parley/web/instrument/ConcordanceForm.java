package org.parley.web.instrument;

import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.parley.instrument.Instruments;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.springframework.stereotype.Component;

/** parley:concordance, the certificate that the authentic languages say the same. */
@Component
class ConcordanceForm extends InstrumentForm<ConcordanceForm.Answer> {
    private final Instruments instruments;

    ConcordanceForm(Instruments instruments, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.instruments = instruments;
    }

    /** @param languages the languages compared article by article */
    record Answer(@NotEmpty List<String> languages) {}

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        instruments.certify(actor, id(task), Set.copyOf(answer.languages()));
        return Routing.NONE;
    }

    @Override
    public String key() {
        return "concordance";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }
}
