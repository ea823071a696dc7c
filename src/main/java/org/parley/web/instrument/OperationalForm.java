package org.parley.web.instrument;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.parley.instrument.Concluding;
import org.parley.instrument.Instruments;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:operational, the day from which a political instrument works. */
@Component
class OperationalForm extends InstrumentForm<OperationalForm.Answer> {
    private final Concluding concluding;

    OperationalForm(
            Instruments instruments, Concluding concluding, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.concluding = concluding;
    }

    record Answer(@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since) {}

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        concluding.operational(actor, id(task), answer.since());
        return Routing.NONE;
    }

    @Override
    public String key() {
        return "operational";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }
}
