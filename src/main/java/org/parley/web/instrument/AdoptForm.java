package org.parley.web.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Concluding;
import org.parley.instrument.Instruments;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.springframework.stereotype.Component;

/** parley:adopt, both sides adopt the text, where they want that said as an act of its own. */
@Component
class AdoptForm extends InstrumentForm<AdoptForm.Answer> {
    private final Concluding concluding;

    AdoptForm(
            Instruments instruments, Concluding concluding, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.concluding = concluding;
    }

    record Answer(@NotNull @Valid HandFields ours, @NotNull @Valid HandFields theirs, @Nullable List<Copy> copies) {}

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        concluding.adopt(
                actor, id(task), answer.ours().hand(), answer.theirs().hand(), Copy.byLanguage(answer.copies()));
        return Routing.NONE;
    }

    @Override
    public String key() {
        return "adopt";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }
}
