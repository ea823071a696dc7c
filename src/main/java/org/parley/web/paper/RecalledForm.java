package org.parley.web.paper;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.paper.Papers;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.stereotype.Component;

/** parley:recalled, what becomes of a paper that was called back. */
@Component
class RecalledForm extends FormOfPaper<RecalledForm.Answer> {
    private final Papers papers;

    RecalledForm(Sight sight, Papers papers) {
        super(sight);
        this.papers = papers;
    }

    /** The two ways on, as the gateway behind the task reads them. */
    enum Way {
        REDRAFT,
        DROP
    }

    /** What is decided, and why. */
    record Answer(@NotNull Way way, @Size(max = 4000) @Nullable String inwardReason) {}

    @Override
    public String key() {
        return "recalled";
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
        var paper = sight.paper(task);
        return Map.of(
                "paper", paper,
                "marking", paper.marking(),
                "points",
                        paper.measures().stream()
                                .map(id -> sight.measure(paper, id))
                                .toList(),
                "theirWords", sight.theirWords(paper));
    }

    @Override
    public Map<String, Set<String>> routes() {
        return Map.of("recalled", Set.of("redraft", "drop"));
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var id = Sight.id(task);
        var why = Reasons.required(answer.inwardReason());
        switch (answer.way()) {
            case REDRAFT -> papers.redraft(actor, id, why);
            case DROP -> papers.drop(actor, id, why);
        }
        return Routing.of("recalled", answer.way().name().toLowerCase(Locale.ROOT));
    }
}
