package org.parley.web.paper;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.paper.Leaving;
import org.parley.paper.Papers;
import org.parley.paper.Reviews;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:impasse, when agencies do not clear a paper: overruled on the record, back to draft, or asked again. */
@Component
class ImpasseForm extends FormOfPaper<ImpasseForm.Answer> {
    private final Leaving leaving;
    private final Papers papers;
    private final Reviews reviews;

    ImpasseForm(Sight sight, Leaving leaving, Papers papers, Reviews reviews) {
        super(sight);
        this.leaving = leaving;
        this.papers = papers;
        this.reviews = reviews;
    }

    /** The ways out of an impasse, as the gateway behind the task reads them. */
    enum Way {
        OVERRULED("overruled"),
        REDRAFT("redraft"),
        ASK_AGAIN("ask-again");

        private final String word;

        Way(String word) {
            this.word = word;
        }
    }

    /** What is decided; an authority is named for an overruling, a day for asking again. */
    record Answer(
            @NotNull Way way,
            @Size(max = 200) @Nullable String authority,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate decidedOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @Size(max = 4000) @Nullable String inwardReason) {}

    @Override
    public String key() {
        return "impasse";
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
                "leave", leaving.of(task.party(), paper.id()),
                "marking", paper.marking(),
                "theirWords", sight.theirWords(paper));
    }

    @Override
    public Map<String, Set<String>> routes() {
        return Map.of("impasse", Set.of("overruled", "redraft", "ask-again"));
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var id = Sight.id(task);
        var why = Reasons.required(answer.inwardReason());
        switch (answer.way()) {
            case OVERRULED ->
                reviews.overrule(
                        actor, id, answer.authority() == null ? "" : answer.authority(), decidedOn(answer), why);
            case REDRAFT -> papers.backToDraft(actor, id, why);
            case ASK_AGAIN -> reviews.askAgain(actor, id, until(answer), why);
        }
        return Routing.of("impasse", answer.way().word);
    }

    private static LocalDate decidedOn(Answer answer) {
        if (answer.decidedOn() == null)
            throw new Refusal("day-missing", "Say on which day the authority decided", "decidedOn");
        return answer.decidedOn();
    }

    private static LocalDate until(Answer answer) {
        if (answer.until() == null)
            throw new Refusal("day-missing", "Name the day by which they are to answer", "until");
        return answer.until();
    }
}
