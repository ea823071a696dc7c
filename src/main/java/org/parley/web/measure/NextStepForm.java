package org.parley.web.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.measure.NextStep;
import org.parley.measure.PointPut;
import org.parley.measure.Submissions;
import org.parley.paper.Papers;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:next-step, what becomes of a point that was put, after their answers were read. */
@Component
class NextStepForm extends FormOfPoint<NextStepForm.Answer> {
    private final Papers papers;

    NextStepForm(PointInHand points, Submissions submissions, Papers papers) {
        super(points, submissions);
        this.papers = papers;
    }

    /**
     * @param readings the answers that stood on the form
     * @param until the day until which we wait on
     * @param bundle other points that go into the same new paper
     * @param answerWantedBy the day by which the new paper wants an answer
     */
    record Answer(
            @NotNull NextStep nextStep,
            @NotBlank @Size(max = 4000) String inwardReason,
            @Nullable List<String> readings,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @Nullable List<String> bundle,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate answerWantedBy) {}

    @Override
    public String key() {
        return "next-step";
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
        var submission = submissions.get(task.party(), PointInHand.submission(task));
        model.put("bundle", points.free(task.party(), submission));
        var steps = new LinkedHashMap<String, String>();
        for (var step : NextStep.values()) steps.put(step.name(), step.label());
        model.put("steps", steps);
        return model;
    }

    @Override
    public Map<String, Set<String>> routes() {
        return Map.of(
                "nextStep", Arrays.stream(NextStep.values()).map(NextStep::word).collect(Collectors.toSet()));
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var id = PointInHand.submission(task);
        var seen = answer.readings() == null ? Set.<String>of() : Set.copyOf(answer.readings());
        var until = answer.nextStep() == NextStep.WAIT ? answer.until() : null; // typed before another step was chosen
        var decided = submissions.decide(actor, id, seen, answer.nextStep(), answer.inwardReason(), until);
        if (answer.nextStep() == NextStep.RESUBMIT) {
            var put = new ArrayList<PointPut>();
            put.add(PointPut.again(decided.measure(), id));
            if (answer.bundle() != null)
                for (var other : answer.bundle()) put.add(points.anew(actor.party(), new MeasureId(other)));
            papers.openProposal(actor, decided.negotiation(), put, answer.answerWantedBy(), answer.inwardReason());
        }
        return Routing.of("nextStep", answer.nextStep().word());
    }
}
