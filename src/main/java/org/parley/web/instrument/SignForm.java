package org.parley.web.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Concluding;
import org.parley.instrument.Instruments;
import org.parley.instrument.Step;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.springframework.stereotype.Component;

/** parley:sign, both sides sign, each under full powers or ex officio. */
@Component
class SignForm extends InstrumentForm<SignForm.Answer> {
    private final Concluding concluding;

    SignForm(
            Instruments instruments, Concluding concluding, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.concluding = concluding;
    }

    record Answer(
            @NotNull @Valid HandFields ours,
            @Nullable Boolean oursAdReferendum,
            @NotNull @Valid HandFields theirs,
            @Nullable Boolean theirsAdReferendum,
            @Nullable List<Copy> copies) {}

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var copies = Copy.byLanguage(answer.copies());
        concluding.sign(
                actor,
                id(task),
                Step.Side.OURS,
                answer.ours().hand(),
                Boolean.TRUE.equals(answer.oursAdReferendum()),
                copies);
        concluding.sign(
                actor,
                id(task),
                Step.Side.THEIRS,
                answer.theirs().hand(),
                Boolean.TRUE.equals(answer.theirsAdReferendum()),
                copies);
        return Routing.NONE;
    }

    @Override
    public String key() {
        return "sign";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }
}
