package org.parley.web.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Measures;
import org.parley.measure.SubmissionId;
import org.parley.measure.Submissions;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:no-answer, what a silence calls for; the other silent points of the proposal may go the same way at once. */
@Component
class NoAnswerForm extends FormOfPoint<NoAnswerForm.Answer> {
    private final Measures measures;

    NoAnswerForm(PointInHand points, Submissions submissions, Measures measures) {
        super(points, submissions);
        this.measures = measures;
    }

    /**
     * @param until the day on which we look again; needed for a reminder as well
     * @param also the other silent submissions decided the same way
     */
    record Answer(
            @NotNull Silence onSilence,
            @NotBlank @Size(max = 4000) String inwardReason,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @Nullable List<String> also) {}

    /** A silent point beside this one. */
    public record Silent(String submission, String number, String title) {}

    @Override
    public String key() {
        return "no-answer";
    }

    @Override
    public Set<Role> offices() {
        return Set.of(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var model = points.show(task);
        model.put("silent", silent(task));
        var choices = new LinkedHashMap<String, String>();
        for (var choice : Silence.values()) choices.put(choice.name(), choice.label());
        model.put("choices", choices);
        return model;
    }

    @Override
    public Map<String, Set<String>> routes() {
        return Map.of(
                "onSilence", Arrays.stream(Silence.values()).map(Silence::word).collect(Collectors.toSet()));
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var beside = silent(task).stream().map(Silent::submission).toList();
        for (var other : alsoDecides(answer))
            if (!beside.contains(other))
                throw new Refusal(
                        "no-longer-silent",
                        "One of the other points was answered or decided meanwhile; look again",
                        "also");
        if (answer.onSilence() != Silence.NEXT) {
            submissions.waitOn(actor, PointInHand.submission(task), answer.until(), answer.inwardReason());
            for (var other : alsoDecides(answer))
                submissions.waitOn(actor, new SubmissionId(other), answer.until(), answer.inwardReason());
        }
        return Routing.of("onSilence", answer.onSilence().word());
    }

    /** The other submissions whose tasks of this form the same answer completes. */
    @Override
    public Set<String> alsoDecides(Answer answer) {
        return answer.also() == null ? Set.of() : Set.copyOf(answer.also());
    }

    private List<Silent> silent(TaskAt task) {
        return submissions.silentBeside(task.party(), PointInHand.submission(task)).stream()
                .map(other -> {
                    var measure = measures.get(task.party(), other.measure());
                    return new Silent(other.id().value(), measure.number(), measure.title());
                })
                .toList();
    }
}
