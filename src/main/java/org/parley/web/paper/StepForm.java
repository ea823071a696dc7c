package org.parley.web.paper;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.paper.Leaving;
import org.parley.paper.Papers;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.springframework.stereotype.Component;

/** parley:step, a step of our own procedure between draft and approval, such as a legal scrubbing: done, or sent back. */
@Component
class StepForm implements TaskForm<StepForm.Answer> {
    private final Sight sight;
    private final Leaving leaving;
    private final Papers papers;

    StepForm(Sight sight, Leaving leaving, Papers papers) {
        this.sight = sight;
        this.leaving = leaving;
        this.papers = papers;
    }

    /** Whether the step is done, with a note; where it is not, the reason for which the paper goes back. */
    record Answer(@NotNull Boolean done, @Size(max = 4000) @Nullable String inwardReason) {}

    @Override
    public String key() {
        return "step";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /** Two steps on one paper are two things half-typed. */
    @Override
    public String subject(TaskAt task) {
        return task.id("paperId") + " " + task.key();
    }

    @Override
    public String seen(TaskAt task) {
        return sight.of(task);
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var paper = sight.paper(task);
        return Map.of(
                "leave", leaving.of(task.party(), paper.id()),
                "marking", paper.marking(),
                "step", task.name(),
                "theirWords", sight.theirWords(paper));
    }

    @Override
    public Map<String, Set<String>> routes() {
        return Map.of("stepDone", Set.of("yes", "no"));
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var id = Sight.id(task);
        if (answer.done()) papers.ownStep(actor, id, task.name(), answer.inwardReason());
        else papers.backToDraft(actor, id, Reasons.required(answer.inwardReason()));
        return Routing.of("stepDone", answer.done() ? "yes" : "no");
    }
}
