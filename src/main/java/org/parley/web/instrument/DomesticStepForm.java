package org.parley.web.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.DomesticTrack;
import org.parley.instrument.Instruments;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:domestic-step, one step of our own procedures: who, when, by which document. */
@Component
class DomesticStepForm extends InstrumentForm<DomesticStepForm.Answer> {
    private final DomesticTrack track;

    DomesticStepForm(
            Instruments instruments, DomesticTrack track, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.track = track;
    }

    record Answer(
            @NotNull DomesticTrack.Effect effect,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @NotBlank @Size(max = 300) String who,
            @NotBlank @Size(max = 1000) String document,
            @NotNull Boolean passed,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate nextDueOn) {}

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var model = super.show(task, actor);
        model.put("effects", DomesticTrack.Effect.values());
        model.put("effect", effect(task));
        model.put("track", track.of(task.party(), id(task)));
        var due = track.dueOn(task.party(), id(task));
        if (due != null) model.put("dueOn", due);
        return model;
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        track.record(
                actor,
                id(task),
                new DomesticTrack.Taken(
                        task.name(),
                        answer.effect(),
                        answer.on(),
                        answer.who(),
                        answer.document(),
                        answer.passed(),
                        answer.nextDueOn()));
        return Routing.of("ratified", answer.passed() ? "yes" : "no");
    }

    /** A proposal only: the person says what the step amounts to. */
    private static DomesticTrack.Effect effect(TaskAt task) {
        return task.key().contains("SignRatification") ? DomesticTrack.Effect.CONSENT : DomesticTrack.Effect.PREPARES;
    }

    @Override
    public String key() {
        return "domestic-step";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }
}
