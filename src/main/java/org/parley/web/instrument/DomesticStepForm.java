package org.parley.web.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
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
    private final Clock clock;

    DomesticStepForm(
            Instruments instruments, DomesticTrack track, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.track = track;
        this.clock = clock;
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
        if (task.due() != null) model.put("dueOn", LocalDate.ofInstant(task.due(), clock.getZone()));
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

    @Override
    public Map<String, Set<String>> routes() {
        return Map.of("ratified", Set.of("yes", "no"));
    }

    /** What the diagram says the step amounts to; a proposal only, the person decides. */
    private static DomesticTrack.Effect effect(TaskAt task) {
        var said = task.ids().getOrDefault("effect", "");
        return Arrays.stream(DomesticTrack.Effect.values())
                .filter(effect -> effect.name().equalsIgnoreCase(said))
                .findFirst()
                .orElse(DomesticTrack.Effect.PREPARES);
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
