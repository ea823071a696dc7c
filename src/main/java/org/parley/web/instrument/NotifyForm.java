package org.parley.web.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Concluding;
import org.parley.instrument.Instruments;
import org.parley.instrument.Step;
import org.parley.measure.ActKind;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.paper.Papers;
import org.parley.paper.Planned;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:notify, the other side is told that our procedures are complete. */
@Component
class NotifyForm extends InstrumentForm<NotifyForm.Answer> {
    private final Concluding concluding;
    private final Papers papers;

    NotifyForm(
            Instruments instruments,
            Concluding concluding,
            Papers papers,
            Negotiations negotiations,
            Measures measures,
            Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.concluding = concluding;
        this.papers = papers;
    }

    /** How they are told. */
    public enum How {
        NOTE("by a note that is drafted now"),
        BY_HAND("it went by hand already"),
        EXCHANGE("the instruments were exchanged");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    record Answer(
            @NotNull How how,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedOn,
            @Nullable @Size(max = 1000) String proof,
            @NotBlank @Size(max = 4000) String inwardReason) {}

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var model = super.show(task, actor);
        model.put("ways", How.values());
        return model;
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var instrument = instrument(task);
        switch (answer.how()) {
            case NOTE -> {
                concluding.requireReadyToNotify(actor, instrument.id());
                papers.openNote(
                        actor,
                        instrument.negotiation(),
                        instrument.measures().stream()
                                .map(point -> new Planned(point, ActKind.NOTIFIED))
                                .toList(),
                        answer.inwardReason());
            }
            case BY_HAND ->
                concluding.notified(
                        actor, instrument.id(), Step.Side.OURS, day(answer.on()), answer.receivedOn(), proof(answer));
            case EXCHANGE -> concluding.exchanged(actor, instrument.id(), day(answer.on()));
        }
        return Routing.NONE;
    }

    private static String proof(Answer answer) {
        return answer.proof() == null ? "" : answer.proof();
    }

    private static LocalDate day(@Nullable LocalDate on) {
        if (on == null) throw new Refusal("day-missing", "Say on which day", "on");
        return on;
    }

    @Override
    public String key() {
        return "notify";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }
}
