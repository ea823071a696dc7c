package org.parley.web.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.multipart.MultipartFile;

/** parley:trial, a form with every kind of field. */
@TestComponent
class TrialForm implements TaskForm<TrialForm.Answer> {
    enum Position {
        CLEAR,
        OBJECT
    }

    enum Way {
        DESK,
        MISSION
    }

    record Answer(
            @NotEmpty List<@Valid Point> points,
            @Nullable LocalDate until,
            boolean urgent,
            @Nullable Way channel,
            @Nullable MultipartFile file,
            @NotBlank String outcome) {}

    record Point(
            @NotNull Integer number,
            @NotNull Position position,
            @Nullable @Size(max = 60, message = "Say it in 60 characters") String reason) {}

    final AtomicReference<@Nullable Answer> taken = new AtomicReference<>();
    volatile String seen = "first";

    @Override
    public String key() {
        return "trial";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("paperId");
    }

    @Override
    public String seen(TaskAt task) {
        return seen;
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        return Map.of("words", "<b>bold</b> words");
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        for (var point : answer.points())
            if (point.position() == Position.OBJECT
                    && (point.reason() == null || point.reason().isBlank()))
                throw new Refusal(
                        "reason-missing", "Say why you object", "points[%d].reason".formatted(point.number() - 1));
        taken.set(answer);
        return Routing.of("outcome", answer.outcome());
    }
}
